FROM python:3.12-alpine3.20
RUN --mount=type=cache,id=alpine-3.20-pip,target=/root/.cache/pip \
    pip install -r requirements.txt

FROM debian:9.9
RUN --mount=type=cache,id=debian-9-apt,target=/var/cache/apt,sharing=locked \
    --mount=type=cache,id=debian-9-apt-lists,target=/var/lib/apt/lists,sharing=locked \
    --mount=type=cache,id=debian-9-pip,target=/root/.cache/pip \
    apt-get update && apt-get install -o Dir::Cache::Archives=/var/cache/apt/packages -y python3-pip && pip3 install flask

FROM amazonlinux:2023
RUN --mount=type=cache,target=/var/cache/dnf,sharing=locked \
    --mount=type=cache,id=amazonlinux-2023-pip,target=/root/.cache/pip \
    yum install --setopt=keepcache=1 -y python3-pip && pip3 install flask

FROM team/base:1.2
USER root
ENV HOME=/root
RUN --mount=type=cache,id=team-base-1.2-pip,target=/root/.cache/pip \
    --mount=type=cache,target=/root/.npm \
    pip install flask && npm install -g pm2

ARG BASE
FROM $BASE
USER root
ENV HOME=/root
RUN --mount=type=cache,target=/root/.cache/pip \
    pip install flask
