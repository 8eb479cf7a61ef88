FROM continuumio/miniconda3:24.5.0-0
RUN conda install -y numpy
RUN mamba env create -f environment.yml
RUN micromamba install -y -n base -f /tmp/env.yaml

FROM continuumio/miniconda3:4.12.0
RUN apt-get clean && conda install -y pytorch
# ---- clean ----
RUN rm -rf /tmp/*
