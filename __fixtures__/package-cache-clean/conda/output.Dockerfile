FROM continuumio/miniconda3:24.5.0-0
RUN conda install -y numpy && conda clean --all --yes
RUN mamba env create -f environment.yml && mamba clean --all --yes
RUN micromamba install -y -n base -f /tmp/env.yaml && micromamba clean --all --yes
