FROM ubuntu:18.04
RUN apt-get update && apt-get install -y --no-install-recommends software-properties-common gnupg && rm -rf /var/lib/apt/lists/*
