FROM debian:12
RUN apt-get update && apt-get install -y curl
# hadolint ignore=DL3059
RUN rm -rf /var/lib/apt/lists/*
