# syntax=docker/dockerfile:1
FROM debian:trixie-slim
RUN --mount=type=cache,id=debian-13-apt,target=/var/cache/apt,sharing=locked \
    --mount=type=cache,id=debian-13-apt-lists,target=/var/lib/apt/lists,sharing=locked \
    apt-get update && apt-get -y upgrade -o Dir::Cache::Archives=/var/cache/apt/packages && apt-get -yqq install -o Dir::Cache::Archives=/var/cache/apt/packages \
        curl \
        jq
RUN --mount=type=cache,id=debian-13-apt,target=/var/cache/apt,sharing=locked \
    --mount=type=cache,id=debian-13-apt-lists,target=/var/lib/apt/lists,sharing=locked \
    apt update && apt install -o Dir::Cache::Archives=/var/cache/apt/packages -o APT::Keep-Downloaded-Packages=true -y git && apt-get autoremove -y
