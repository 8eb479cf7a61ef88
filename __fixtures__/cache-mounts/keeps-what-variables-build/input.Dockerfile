FROM python:3.12-slim-bookworm
RUN BLAS=/opt/blas/libblas.a pip install --no-binary :all: numpy==1.26.4
CMD ["python"]
