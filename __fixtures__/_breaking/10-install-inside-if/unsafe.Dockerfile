FROM debian:12
ARG DEBUG
RUN --mount=type=cache,id=debian-12-apt,target=/var/cache/apt,sharing=locked \
    --mount=type=cache,id=debian-12-apt-lists,target=/var/lib/apt/lists,sharing=locked \
    apt-get update; \
    if [ -n "$DEBUG" ]; then \
        apt-get install -o Dir::Cache::Archives=/var/cache/apt/packages -y --no-install-recommends gdb libc6-dbg; \
    fi
