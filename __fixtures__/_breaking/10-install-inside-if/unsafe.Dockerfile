FROM debian:12
ARG DEBUG
RUN apt-get update; \
    if [ -n "$DEBUG" ]; then \
        apt-get install -y --no-install-recommends gdb; \
    fi && \
    rm -rf /var/lib/apt/lists/*
