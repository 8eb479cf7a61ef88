FROM debian:12
RUN set -e; \
    apt-get update; \
    apt-get install -y git && git --version && \
    rm -rf /var/lib/apt/lists/*
