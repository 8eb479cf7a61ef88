FROM debian:12
RUN --mount=type=cache,id=debian-12-apt,target=/var/cache/apt,sharing=locked \
    --mount=type=cache,id=debian-12-apt-lists,target=/var/lib/apt/lists,sharing=locked \
    apt-get update && apt-get install -o Dir::Cache::Archives=/var/cache/apt/packages -y git
COPY setup.sh /
RUN ./setup.sh

FROM ubuntu:22.04
RUN --mount=type=cache,id=ubuntu-22.04-apt,target=/var/cache/apt,sharing=locked \
    --mount=type=cache,id=ubuntu-22.04-apt-lists,target=/var/lib/apt/lists,sharing=locked \
    apt-get update \
 && apt-get install -o Dir::Cache::Archives=/var/cache/apt/packages -y --no-install-recommends curl
RUN --mount=type=cache,id=ubuntu-22.04-apt,target=/var/cache/apt,sharing=locked \
    --mount=type=cache,id=ubuntu-22.04-apt-lists,target=/var/lib/apt/lists,sharing=locked \
    apt-get update && apt-get install -o Dir::Cache::Archives=/var/cache/apt/packages -y jq
RUN curl -fsSL https://example.com/install.sh | sh

FROM debian:12
RUN apt-get update && apt-get install -y git
COPY setup.sh /
RUN ./setup.sh

FROM debian:12
RUN apt-get update && apt-get install -y git && rm -rf /var/lib/apt/lists/*
RUN apt-get update && apt-get install -y curl
RUN ./setup.sh
