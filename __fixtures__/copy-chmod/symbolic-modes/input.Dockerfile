# syntax=docker/dockerfile:1.14
FROM alpine:3.20
COPY start.sh stop.sh /usr/local/bin/
RUN chmod +x /usr/local/bin/start.sh /usr/local/bin/stop.sh

COPY lamp.sh /
RUN set -e && chmod a+rx /lamp.sh && ln -s /lamp.sh /light
