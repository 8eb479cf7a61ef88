FROM ubuntu:22.04
RUN --mount=type=cache,id=ubuntu-22.04-apt,target=/var/cache/apt,sharing=locked \
    --mount=type=cache,id=ubuntu-22.04-apt-lists,target=/var/lib/apt/lists,sharing=locked \
    apt update && apt list --installed && apt upgrade -o Dir::Cache::Archives=/var/cache/apt/packages -o APT::Keep-Downloaded-Packages=true -y && apt install -o Dir::Cache::Archives=/var/cache/apt/packages -o APT::Keep-Downloaded-Packages=true -y --no-install-recommends curl ca-certificates
