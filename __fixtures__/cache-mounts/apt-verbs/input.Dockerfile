# syntax=docker/dockerfile:1
FROM debian:trixie-slim
RUN apt-get update && apt-get -y upgrade && apt-get -yqq install \
        curl \
        jq \
    && rm -rf /var/lib/apt/lists/*
RUN apt update && apt install -y git && apt-get autoremove -y
