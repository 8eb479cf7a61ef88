FROM continuumio/miniconda3:24.5.0-0
RUN conda install -y numpy && conda clean --all --yes
RUN conda install -y -c conda-forge mamba && conda clean --all --yes
RUN mamba install -y xarray && mamba clean -ay
