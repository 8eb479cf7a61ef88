FROM debian:12
RUN rm -f /etc/apt/apt.conf.d/docker-clean
RUN --mount=type=cache,id=debian-12-apt,target=/var/cache/apt,sharing=locked \
    --mount=type=cache,id=debian-12-apt-lists,target=/var/lib/apt/lists,sharing=locked \
    apt-get update && apt-get install -y curl
