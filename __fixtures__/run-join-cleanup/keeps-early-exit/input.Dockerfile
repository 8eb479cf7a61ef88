FROM debian:12
RUN test -e /usr/bin/curl && exit 0; apt-get update && apt-get install -y curl
RUN rm -rf /var/lib/apt/lists/*
