FROM ubuntu:22.04
RUN apt-get update && apt list --installed && apt upgrade -y && apt-get install -y --no-install-recommends curl ca-certificates && \
    rm -rf /var/lib/apt/lists/*
