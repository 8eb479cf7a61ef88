FROM debian:12
RUN apt-get update && apt-get install --no-install-recommends -y \
    build-essential \
    ca-certificates \
    curl \
 && rm -rf /var/lib/apt/lists/*
