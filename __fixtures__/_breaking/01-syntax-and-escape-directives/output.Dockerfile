# syntax=docker/dockerfile:1.7
# escape=\
FROM debian:12
RUN apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/*
