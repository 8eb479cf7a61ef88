FROM node:22 AS node
USER node:node

FROM python:3.12-slim AS shadow
RUN groupadd --gid 20001 staff2 \
    && useradd --uid 10001 --gid staff2 shop
USER shop:staff2

FROM alpine:3.20 AS busybox
RUN addgroup -g 3000 shop && adduser -D -u 3001 -G shop shop
USER shop:shop

FROM debian:12 AS system
RUN adduser --system --group --uid 400 shop
USER shop:shop

FROM debian:12 AS half
RUN useradd -u 1500 shop
USER shop:100

FROM debian:12
USER 1000:www-data
