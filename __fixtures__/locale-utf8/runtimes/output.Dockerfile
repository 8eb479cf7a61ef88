FROM php:7.4-cli AS php
ENV LANG=C.UTF-8
COPY . /srv

FROM debian:bookworm-slim AS java
ENV LANG=C.UTF-8
RUN apt-get update && apt-get install -y --no-install-recommends default-jre-headless && rm -rf /var/lib/apt/lists/*

FROM ubuntu:24.04 AS started
ENV LANG=C.UTF-8
COPY --from=example.com/runtime:1 /opt /opt
ENTRYPOINT ["/opt/java/bin/java", "-jar", "/opt/app.jar"]

FROM nginx:1.27 AS pages
ENV LANG=C.UTF-8
COPY pages /usr/share/nginx/html

FROM pages
RUN apt-get update && apt-get install -y --no-install-recommends python3 && rm -rf /var/lib/apt/lists/*
COPY feed.py /docker-entrypoint.d/50-feed.sh
