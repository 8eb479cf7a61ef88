FROM debian:bookworm
RUN set -eux; \
    mkdir -p /etc/apt/keyrings && wget -O /etc/apt/keyrings/microsoft.asc https://packages.microsoft.com/keys/microsoft.asc; \
    echo "deb [signed-by=/etc/apt/keyrings/microsoft.asc] https://packages.microsoft.com/debian/12/prod bookworm main" > /etc/apt/sources.list.d/microsoft.list; \
    apt-get update
