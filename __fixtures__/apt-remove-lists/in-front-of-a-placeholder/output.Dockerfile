FROM debian:bookworm
RUN set -x && \
    apt-get update && \
    apt-get install -y curl && \
    rm -rf /var/lib/apt/lists/* && \
    true

FROM debian:bookworm
RUN apt-get update; apt-get install -y curl; rm -rf /var/lib/apt/lists/*; true

FROM debian:bookworm
RUN apt-get update; \
    apt-get install -y curl; \
    rm -rf /var/lib/apt/lists/*; \
    :

FROM debian:bookworm
RUN apt-get update && apt-get install -y curl || true && rm -rf /var/lib/apt/lists/*
