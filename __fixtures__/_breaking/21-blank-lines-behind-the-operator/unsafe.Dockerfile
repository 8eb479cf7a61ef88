FROM debian:12
RUN apt-get update && \
    # tools
    apt-get install -y --no-install-recommends curl ca-certificates && \
    curl --version && \
    rm -rf /var/lib/apt/lists/*
