FROM debian:bookworm-slim
# What the program needs.
RUN --mount=type=cache,id=debian-12-apt,target=/var/cache/apt,sharing=locked \
    --mount=type=cache,id=debian-12-apt-lists,target=/var/lib/apt/lists,sharing=locked \
    apt-get update \
    && apt-get install -o Dir::Cache::Archives=/var/cache/apt/packages -y --no-install-recommends libpq5 \
    && rm -rf /tmp/build
RUN --mount=type=cache,id=debian-12-apt,target=/var/cache/apt,sharing=locked \
	--mount=type=cache,id=debian-12-apt-lists,target=/var/lib/apt/lists,sharing=locked \
	set -eux; \
	apt-get update; \
	apt-get install -o Dir::Cache::Archives=/var/cache/apt/packages -y gcc

FROM ubuntu:24.04 AS tools

RUN --mount=type=cache,id=ubuntu-24.04-apt,target=/var/cache/apt,sharing=locked \
    --mount=type=cache,id=ubuntu-24.04-apt-lists,target=/var/lib/apt/lists,sharing=locked \
    apt-get update && apt-get install -o Dir::Cache::Archives=/var/cache/apt/packages -y git

FROM tools
RUN --mount=type=cache,id=ubuntu-24.04-apt,target=/var/cache/apt,sharing=locked \
    --mount=type=cache,id=ubuntu-24.04-apt-lists,target=/var/lib/apt/lists,sharing=locked \
    apt-get update && apt-get install -o Dir::Cache::Archives=/var/cache/apt/packages -y vim
