FROM debian:8
RUN --mount=type=cache,id=debian-8-pip,target=/root/.cache/pip \
    pip install --upgrade pip && pip install flask

FROM python:3.12
RUN --mount=type=cache,id=python-3.12-pip,target=/root/.cache/pip \
    pip install flask
