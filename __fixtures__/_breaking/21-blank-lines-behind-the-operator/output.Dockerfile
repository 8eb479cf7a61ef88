FROM debian:12
RUN apt-get update && \
    # tools
    apt-get install -y curl && \
    curl --version && \
    rm -rf /var/lib/apt/lists/*
