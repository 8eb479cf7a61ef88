FROM python:3.12-slim-bookworm
ENV HOME=/root
RUN --mount=type=cache,id=debian-12-pip,target=/root/.cache/pip \
    pip install flask
