FROM python:3.12-slim-bookworm
RUN BLAS=/opt/blas/libblas.a pip install --no-binary :all: numpy==1.26.4
CMD ["python"]

FROM python:3.12-slim-bookworm
ENV CMAKE_ARGS=-DGGML_BLAS=ON
RUN pip install llama-cpp-python==0.2.90

FROM python:3.12-slim-bookworm
RUN export CMAKE_ARGS=-DGGML_BLAS=ON && pip install llama-cpp-python==0.2.90

FROM python:3.12-slim-bookworm
RUN pip install --config-settings=setup-args=-Dblas=blas numpy==1.26.4

FROM python:3.12-slim-bookworm
ENV PIP_GLOBAL_OPTION=build_ext
RUN pip install numpy==1.26.4

FROM python:3.12-slim-bookworm
ARG TORCH_CUDA_ARCH_LIST
RUN uv pip install --system flash-attn==2.6.3

FROM node:20-bookworm-slim
RUN npm_config_build_from_source=true pnpm install

FROM python:3.12-slim-bookworm
ENV PYCURL_SSL_LIBRARY=openssl
RUN pip install pycurl==7.45.3

FROM python:3.12-slim-bookworm
ARG USE_CUDA=1
RUN pip install example-kernels==1.0.0

FROM python:3.12-slim-bookworm
ENV LDFLAGS=-L/opt/lib
RUN pip install psycopg2==2.9.9

FROM python:3.12-slim-bookworm
RUN set -a && CFLAGS=-O3 && pip install numpy==1.26.4

FROM python:3.12-slim-bookworm
RUN pip3 config set global.config-settings setup-args=-Dblas=blas && pip3 install numpy==1.26.4
