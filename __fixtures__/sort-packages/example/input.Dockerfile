FROM debian:12
RUN apt-get update && apt-get install -y --no-install-recommends git curl ca-certificates make \
    && rm -rf /var/lib/apt/lists/*
