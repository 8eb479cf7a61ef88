FROM ubuntu:22.04
RUN apt update && apt list --installed && apt upgrade -y && apt install -y --no-install-recommends curl ca-certificates && \
    rm -rf /var/lib/apt/lists/*
