FROM python:3.12-slim AS shadow
RUN groupadd -r shop && useradd --no-log-init -r -g shop -u 10001 -d /srv shop
USER 10001

FROM python:3.12-slim AS clustered
RUN useradd -rmu1001 shop
USER 1001

FROM python:3.12-slim AS debian
RUN adduser -u 5678 --disabled-password --gecos "" appuser && chown -R appuser /app
USER 5678

FROM alpine:3.20 AS busybox
RUN addgroup -S shop && adduser -S -D -H -u 10001 -G shop shop
USER 10001

FROM fedora:41
RUN adduser --uid=1002 shop
USER 1002
CMD ["id"]

FROM debian:12 AS modified
RUN usermod -u 1001 www-data && groupmod --gid 1002 www-data
RUN usermod -aG video www-data && adduser www-data audio
USER 1001:1002

FROM debian:12 AS again
RUN useradd -u 1000 shop && userdel other && useradd -u 1001 other
USER 1000
