FROM debian:bookworm-slim AS init-first
RUN apt-get update && apt-get install -y --no-install-recommends tini && rm -rf /var/lib/apt/lists/*
RUN --mount=type=cache,id=debian-12-apt,target=/var/cache/apt,sharing=locked \
    --mount=type=cache,id=debian-12-apt-lists,target=/var/lib/apt/lists,sharing=locked \
    apt-get update && apt-get install -o Dir::Cache::Archives=/var/cache/apt/packages -y --no-install-recommends ffmpeg
CMD ["ffmpeg", "-i", "/in", "/out"]

# From its first RUN on, this one keeps what apt downloads: the mounts keep it out of the image.
FROM debian:bookworm-slim AS init-last
RUN --mount=type=cache,id=debian-12-apt,target=/var/cache/apt,sharing=locked \
    --mount=type=cache,id=debian-12-apt-lists,target=/var/lib/apt/lists,sharing=locked \
    apt-get update && apt-get install -o Dir::Cache::Archives=/var/cache/apt/packages -y --no-install-recommends ffmpeg
RUN --mount=type=cache,id=debian-12-apt,target=/var/cache/apt,sharing=locked \
    --mount=type=cache,id=debian-12-apt-lists,target=/var/lib/apt/lists,sharing=locked \
    apt-get update && apt-get install -o Dir::Cache::Archives=/var/cache/apt/packages -y --no-install-recommends tini
CMD ["ffmpeg", "-i", "/in", "/out"]

FROM --platform=linux/amd64 alpine:3.20 AS worker
RUN apk add --no-cache tini
RUN --mount=type=cache,target=/etc/apk/cache,sharing=locked \
    apk add --update-cache ffmpeg
RUN apk add --no-cache tini-static
CMD ["ffmpeg", "-i", "/in", "/out"]
