# syntax=docker/dockerfile:1.14
FROM alpine:3.20
COPY --chmod=+x start.sh stop.sh /usr/local/bin/

COPY lamp.sh /
RUN set -e && chmod a+rx /lamp.sh && ln -s /lamp.sh /light
