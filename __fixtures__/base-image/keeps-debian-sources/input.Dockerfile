FROM debian:stretch-slim AS still
COPY shop /usr/local/bin/

FROM debian:buster
RUN sed -i 's|deb.debian.org|archive.debian.org|' /etc/apt/sources.list \
 && apt-get update \
 && apt-get install -y curl
