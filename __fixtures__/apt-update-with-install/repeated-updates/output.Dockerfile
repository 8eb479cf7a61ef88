FROM debian:12
WORKDIR /app
COPY . .
RUN apt-get update && apt-get install -y curl

FROM ubuntu:22.04 AS sources
RUN dpkg --add-architecture i386
ENV A=b
RUN apt-get update && apt-get install -y wine
RUN apt-get install -y make

FROM debian:12 AS base
FROM base
RUN apt-get update && apt-get install -y git && rm -rf /var/lib/apt/lists/*
