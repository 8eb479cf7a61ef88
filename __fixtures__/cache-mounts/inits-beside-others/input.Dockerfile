FROM debian:bookworm-slim AS init-first
RUN apt-get update && apt-get install -y --no-install-recommends tini && rm -rf /var/lib/apt/lists/*
RUN apt-get update && apt-get install -y --no-install-recommends ffmpeg && rm -rf /var/lib/apt/lists/*
CMD ["ffmpeg", "-i", "/in", "/out"]

# From its first RUN on, this one keeps what apt downloads: the mounts keep it out of the image.
FROM debian:bookworm-slim AS init-last
RUN apt-get update && apt-get install -y --no-install-recommends ffmpeg && rm -rf /var/lib/apt/lists/*
RUN apt-get update && apt-get install -y --no-install-recommends tini && rm -rf /var/lib/apt/lists/*
CMD ["ffmpeg", "-i", "/in", "/out"]

FROM --platform=linux/amd64 alpine:3.20 AS worker
RUN apk add --no-cache tini
RUN apk add --no-cache ffmpeg
RUN apk add --no-cache tini-static
CMD ["ffmpeg", "-i", "/in", "/out"]
