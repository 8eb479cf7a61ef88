FROM continuumio/miniconda3:24.5.0-0
RUN conda install -y numpy && conda clean --all --yes
RUN mamba env create -f environment.yml && mamba clean --all --yes
RUN micromamba install -y -n base -f /tmp/env.yaml && micromamba clean --all --yes

FROM continuumio/miniconda3:4.12.0
RUN apt-get clean && conda install -y pytorch && conda clean --all --yes
# ---- clean ----
RUN rm -rf /tmp/*
