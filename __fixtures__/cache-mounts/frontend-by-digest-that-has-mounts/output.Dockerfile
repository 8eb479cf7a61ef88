# syntax=docker/dockerfile@sha256:4a1f0c9d3e8b7a6552413021f0e9d8c7b6a5948372615049382716059483a2b1
FROM python:3.12
RUN --mount=type=secret,id=token pip config set global.index-url "$(cat /run/secrets/token)"
RUN --mount=type=cache,id=python-3.12-pip,target=/root/.cache/pip \
    pip install flask
