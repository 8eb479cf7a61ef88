# syntax=docker/dockerfile:1
FROM debian:12
RUN --mount=type=secret,id=key \
            apt-get update \
            && apt-get install -y curl

FROM python:3.12
RUN --mount=type=secret,id=key \
    --mount=type=ssh \
  pip install flask
