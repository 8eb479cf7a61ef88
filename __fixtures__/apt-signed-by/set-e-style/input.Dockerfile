FROM debian:bookworm
RUN set -eux; \
    wget -O- https://packages.microsoft.com/keys/microsoft.asc | apt-key add -; \
    echo "deb https://packages.microsoft.com/debian/12/prod bookworm main" > /etc/apt/sources.list.d/microsoft.list; \
    apt-get update
