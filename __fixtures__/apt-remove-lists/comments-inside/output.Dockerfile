FROM debian:12
RUN apt-get update \
    # what the tests need
    && apt-get install -y \
        curl \
        # and its certificates
        ca-certificates \
    && rm -rf /var/lib/apt/lists/*
