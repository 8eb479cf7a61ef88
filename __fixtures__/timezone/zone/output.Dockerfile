FROM debian:bookworm-slim AS older
ENV TZ=Asia/Tokyo
COPY report /usr/bin/

FROM ubuntu:24.04 AS ubuntu
ENV TZ=Asia/Tokyo
RUN apt-get update && apt-get install -y cron && rm -rf /var/lib/apt/lists/*
RUN apt-get update \
    && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends tzdata \
    && rm -rf /var/lib/apt/lists/*
COPY report /usr/bin/

FROM debian:trixie-slim AS quiet
ENV TZ=Asia/Tokyo
ARG DEBIAN_FRONTEND=noninteractive
RUN apt-get update && apt-get install -y cron && rm -rf /var/lib/apt/lists/*

FROM alpine:3.20
ENV TZ=Asia/Tokyo
RUN apk add --no-cache tzdata
