FROM debian:12
RUN apt-get update && apt-get install -y gcc && rm -rf /build
FROM debian:12
RUN apt-get update && \
    apt-get install -y gcc && \
    rm -r -f /build
FROM debian:12
RUN apt-get update \
 && apt-get install -y gcc \
 && rm -rf /build \
           /usr/share/doc/*
FROM debian:12
RUN set -eux; \
    apt-get update; \
    apt-get install -y gcc; \
    rm -fR -- /build
FROM debian:12
RUN sudo apt-get update && sudo apt-get install -y gcc && sudo rm -rf /build
FROM debian:12
RUN apt-get update && apt-get install -y gcc && LANG=C rm -rf /build
