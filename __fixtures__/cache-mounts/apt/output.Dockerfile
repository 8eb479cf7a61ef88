FROM debian:bookworm-slim
RUN rm -f /etc/apt/apt.conf.d/docker-clean \
    && echo 'Binary::apt::APT::Keep-Downloaded-Packages "true";' > /etc/apt/apt.conf.d/keep-cache
# What the program needs.
RUN --mount=type=cache,id=debian-12-apt,target=/var/cache/apt,sharing=locked \
    --mount=type=cache,id=debian-12-apt-lists,target=/var/lib/apt/lists,sharing=locked \
    apt-get update \
    && apt-get install -y --no-install-recommends libpq5 \
    && rm -rf /tmp/build
RUN --mount=type=cache,id=debian-12-apt,target=/var/cache/apt,sharing=locked \
	--mount=type=cache,id=debian-12-apt-lists,target=/var/lib/apt/lists,sharing=locked \
	set -eux; \
	apt-get update; \
	apt-get install -y gcc

FROM ubuntu:24.04 AS tools

RUN rm -f /etc/apt/apt.conf.d/docker-clean \
    && echo 'Binary::apt::APT::Keep-Downloaded-Packages "true";' > /etc/apt/apt.conf.d/keep-cache
RUN --mount=type=cache,id=ubuntu-24.04-apt,target=/var/cache/apt,sharing=locked \
    --mount=type=cache,id=ubuntu-24.04-apt-lists,target=/var/lib/apt/lists,sharing=locked \
    apt-get update && apt-get install -y git

FROM tools
RUN --mount=type=cache,id=ubuntu-24.04-apt,target=/var/cache/apt,sharing=locked \
    --mount=type=cache,id=ubuntu-24.04-apt-lists,target=/var/lib/apt/lists,sharing=locked \
    apt-get update && apt-get install -y vim
