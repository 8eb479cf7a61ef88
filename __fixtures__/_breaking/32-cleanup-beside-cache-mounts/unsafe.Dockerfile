FROM debian:12
RUN --mount=type=cache,id=debian-12-apt,target=/var/cache/apt,sharing=locked \
    --mount=type=cache,id=debian-12-apt-lists,target=/var/lib/apt/lists,sharing=locked \
    apt-get update && apt-get install -o Dir::Cache::Archives=/var/cache/apt/packages -y --no-install-recommends curl ca-certificates
RUN --mount=type=cache,id=debian-12-pip,target=/root/.cache/pip \
    pip install flask
RUN --mount=type=cache,target=/root/.npm \
    npm install -g left-pad
