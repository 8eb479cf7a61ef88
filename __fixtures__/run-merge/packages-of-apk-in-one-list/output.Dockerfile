FROM alpine:3.20
RUN apk add --no-cache git nodejs npm && \
    ln -s /usr/bin/node /usr/local/bin/node
FROM alpine:3.20
RUN apk add --no-cache \
    git \
    make \
    # for the tests
    bash \
    curl \
    tzdata && \
    mkdir /etc/curl
FROM alpine:3.20
RUN apk add --no-cache build-base linux-headers openssl-dev libffi-dev zlib-dev bzip2-dev \
    readline-dev sqlite-dev
FROM alpine:3.20
RUN set -eux; \
    apk add --no-cache git make
FROM alpine:3.20
RUN apk add git make && \
    rm -rf /var/cache/apk/*
FROM alpine:3.20
RUN apk add --no-cache git && \
    apk add --no-cache --virtual .deps gcc && \
    apk add --no-cache curl --repository https://example.com/edge && \
    apk add --no-cache --repository https://example.com/edge wget
FROM debian:12
RUN apt-get update && \
    apt-get install -y postfix && \
    apt-get install -y exim4
