FROM debian:12
RUN apt-get update && apt-get install -y \
    a2ps \
    # wanted by b
    bc \
    # the last one
    curl && \
    rm -rf /var/lib/apt/lists/*
