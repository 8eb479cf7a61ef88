FROM debian:12-slim
RUN apt-get update && apt-get install -y make libtool gawk \
    libtool \
    autoconf make && \
    rm -rf /var/lib/apt/lists/*
RUN apt-get install -y \
    gettext \
    gettext \
    zip
RUN apt-get install -y curl curl
