FROM debian:12
RUN set -eux; \
    apt update; \
    apt install -y --no-install-recommends git; \
    apt clean
