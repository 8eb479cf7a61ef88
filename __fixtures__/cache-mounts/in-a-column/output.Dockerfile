# syntax=docker/dockerfile:1
FROM debian:12
RUN --mount=type=secret,id=key \
            --mount=type=cache,id=debian-12-apt,target=/var/cache/apt,sharing=locked \
            --mount=type=cache,id=debian-12-apt-lists,target=/var/lib/apt/lists,sharing=locked \
            apt-get update \
            && apt-get install -o Dir::Cache::Archives=/var/cache/apt/packages -y curl

FROM python:3.12
RUN --mount=type=secret,id=key \
    --mount=type=ssh \
    --mount=type=cache,id=python-3.12-pip,target=/root/.cache/pip \
  pip install flask
