FROM debian:12 AS free
RUN useradd --system shop
USER shop

FROM alpine:3.20 AS busybox
RUN adduser -D shop
USER shop

FROM debian:12 AS condition
RUN id shop || useradd -u 1000 shop
USER shop

FROM debian:12 AS package
RUN apt-get update && apt-get install -y postgresql
USER postgres

FROM registry.example.com/platform/base:4 AS base
USER app

FROM node:6 AS old
USER node

FROM debian:12 AS bash
SHELL ["/bin/bash", "-c"]
ARG UID=1000
RUN useradd -u $UID shop
USER shop

FROM debian:12 AS other
ARG NUMBER=1000
RUN useradd -u $NUMBER shop
ARG NUMBER=1001
USER shop

FROM debian:12
RUN ["useradd", "-u", "1000", "shop"]
USER shop
