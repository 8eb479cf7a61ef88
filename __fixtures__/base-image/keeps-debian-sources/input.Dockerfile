FROM debian:stretch-slim AS still
COPY shop /usr/local/bin/

FROM debian:buster
RUN sed -i 's|debian.example.com|archive.debian.example.com|' /etc/apt/sources.list \
 && apt-get update \
 && apt-get install -y curl
