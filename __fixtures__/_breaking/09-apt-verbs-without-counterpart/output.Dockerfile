FROM ubuntu:22.04
RUN apt-get update && apt list --installed && apt upgrade -y && apt-get install -y curl && \
    rm -rf /var/lib/apt/lists/*
