FROM continuumio/miniconda3:24.7.1-0
RUN conda install -y -c bioconda samtools
ENV PATH="/opt/conda/pkgs/samtools-1.20-h50ea8bc_0/bin:$PATH"
CMD ["samtools"]
