FROM python:3.12-slim-bookworm
ENV PIP_CACHE_DIR=/opt/pip
RUN --mount=type=cache,id=debian-12-pip,target=/opt/pip \
    pip install flask
