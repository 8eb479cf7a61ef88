FROM alpine:3.20
RUN apk add --no-cache git
RUN apk add --no-cache nodejs npm && ln -s /usr/bin/node /usr/local/bin/node
FROM alpine:3.20
RUN apk add --no-cache \
    git \
    make
RUN apk add --no-cache \
    # for the tests
    bash \
    curl
RUN apk add --no-cache tzdata
RUN mkdir /etc/curl
FROM alpine:3.20
RUN apk add --no-cache build-base linux-headers openssl-dev libffi-dev zlib-dev bzip2-dev
RUN apk add --no-cache readline-dev sqlite-dev
FROM alpine:3.20
RUN set -eux; apk add --no-cache git
RUN set -eux; apk add --no-cache make
FROM alpine:3.20
RUN apk add git && rm -rf /var/cache/apk/*
RUN apk add make
FROM alpine:3.20
RUN apk add --no-cache git
RUN apk add --no-cache --virtual .deps gcc
RUN apk add --no-cache curl --repository https://example.com/edge
RUN apk add --no-cache --repository https://example.com/edge wget
FROM debian:12
RUN apt-get update && apt-get install -y postfix
RUN apt-get install -y exim4
