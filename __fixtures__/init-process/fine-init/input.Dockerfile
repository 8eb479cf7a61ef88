FROM alpine:3.20 AS tini
RUN apk add --no-cache tini
ENTRYPOINT ["/sbin/tini", "--", "/srv/run"]

FROM debian:bookworm-slim AS supervisor
RUN apt-get update && apt-get install -y supervisor
CMD ["/usr/bin/supervisord", "-n"]

FROM debian:bookworm-slim
ADD https://downloads.example.com/s6-overlay-noarch.tar.xz /tmp/
ENTRYPOINT ["/init"]
