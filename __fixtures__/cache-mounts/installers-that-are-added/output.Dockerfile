FROM python:3.13-slim-trixie
RUN --mount=type=cache,id=debian-13-apt,target=/var/cache/apt,sharing=locked \
    --mount=type=cache,id=debian-13-apt-lists,target=/var/lib/apt/lists,sharing=locked \
    apt-get update && apt-get install -o Dir::Cache::Archives=/var/cache/apt/packages -y --no-install-recommends build-essential
ADD https://astral.sh/uv/0.8.13/install.sh /uv-installer.sh
RUN chmod +x /uv-installer.sh && /uv-installer.sh
