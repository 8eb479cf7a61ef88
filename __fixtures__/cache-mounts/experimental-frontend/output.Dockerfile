# syntax=docker/dockerfile:1.0-experimental
FROM python:3.12
RUN --mount=type=cache,id=python-3.12-pip,target=/root/.cache/pip \
    pip install flask
