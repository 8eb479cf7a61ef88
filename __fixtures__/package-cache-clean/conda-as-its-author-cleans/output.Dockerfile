FROM continuumio/miniconda3:4.12.0
COPY environment.yml .
RUN conda env create -f environment.yml -n tides && conda clean -tp -y
# Its archives and its packages that nothing needs.
RUN conda clean -tp -y
