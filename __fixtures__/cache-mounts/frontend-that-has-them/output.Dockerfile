# syntax=docker/dockerfile:1.2
FROM python:3.12
RUN --mount=type=cache,id=debian-pip,target=/root/.cache/pip \
    pip install flask
