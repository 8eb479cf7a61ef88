# syntax=docker/dockerfile:1
FROM debian:bookworm
RUN apt-get update && apt-get install -y curl && rm -rf /tmp/* \
    /var/lib/apt/lists/* # clean up
CMD ["x"]
