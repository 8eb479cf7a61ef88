FROM python:3.12-slim-bookworm
RUN --mount=type=cache,id=debian-12-apt,target=/var/cache/apt,sharing=locked \
    --mount=type=cache,id=debian-12-apt-lists,target=/var/lib/apt/lists,sharing=locked \
    --mount=type=cache,id=debian-12-pip,target=/root/.cache/pip \
    apt-get update && apt-get install -o Dir::Cache::Archives=/var/cache/apt/packages -y gcc && pip install x
