FROM continuumio/miniconda3:24.7.1-0
RUN conda install -y blast && ln -s /opt/conda/pkgs/blast-2.15.0-pl5321h6f7f691_1/bin/blastn /usr/local/bin/blastn
RUN conda install -y muscle
