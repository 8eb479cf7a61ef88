FROM debian:bookworm-slim AS shell-instruction
SHELL ["/bin/bash", "-c"]
RUN apt-get update &> /dev/null && apt-get install -y curl && rm -rf /var/lib/apt/lists/*
RUN apt-get update &> /dev/null; apt-get install -y make && \
    rm -rf /var/lib/apt/lists/*

FROM ubuntu:24.04 AS replaced
RUN ln -sf /bin/bash /bin/sh
RUN apt-get update &> /dev/null && apt-get install -y curl && rm -rf /var/lib/apt/lists/*
