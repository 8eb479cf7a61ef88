FROM node:22 AS node
USER 1000:1000

FROM python:3.12-slim AS shadow
RUN groupadd --gid 20001 staff2 \
    && useradd --uid 10001 --gid staff2 shop
USER 10001:20001

FROM alpine:3.20 AS busybox
RUN addgroup -g 3000 shop && adduser -D -u 3001 -G shop shop
USER 3001:3000

FROM debian:12 AS system
RUN adduser --system --group --uid 400 shop
USER 400:400

FROM debian:12 AS half
RUN useradd -u 1500 shop
USER 1500:100

FROM debian:12
USER 1000:33
