# syntax=docker/dockerfile:1
FROM debian:bookworm
RUN --mount=type=cache,id=debian-12-apt,target=/var/cache/apt,sharing=locked \
    --mount=type=cache,id=debian-12-apt-lists,target=/var/lib/apt/lists,sharing=locked \
    apt-get update && apt-get install -o Dir::Cache::Archives=/var/cache/apt/packages -y curl && rm -rf /tmp/* # clean up
CMD ["x"]
