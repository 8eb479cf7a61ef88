FROM continuumio/miniconda3:24.5.0-0
RUN conda install -y numpy
RUN conda install -y -c conda-forge mamba
RUN mamba install -y xarray && mamba clean -ay
