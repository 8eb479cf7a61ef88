FROM debian:bookworm-slim AS older
COPY report /usr/bin/

FROM ubuntu:24.04 AS ubuntu
RUN apt-get update && apt-get install -y cron && rm -rf /var/lib/apt/lists/*
COPY report /usr/bin/

FROM debian:trixie-slim AS quiet
ARG DEBIAN_FRONTEND=noninteractive
RUN apt-get update && apt-get install -y cron && rm -rf /var/lib/apt/lists/*

FROM alpine:3.20
