FROM debian:12
RUN apt-get update && apt-get install -y --no-install-recommends a b \
    # c is for the tests
    c && \
    rm -rf /var/lib/apt/lists/*
