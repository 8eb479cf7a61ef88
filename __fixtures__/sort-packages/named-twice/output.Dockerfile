FROM debian:12-slim
RUN apt-get update && apt-get install -y \
    autoconf \
    gawk \
    libtool \
    make && \
    rm -rf /var/lib/apt/lists/*
RUN apt-get install -y \
    gettext \
    zip
RUN apt-get install -y curl curl
