FROM node:20
RUN npm ci && npm config set offline true

FROM continuumio/miniconda3:23.10.0-1
RUN conda config --set always_softlink true
RUN conda install -y numpy
