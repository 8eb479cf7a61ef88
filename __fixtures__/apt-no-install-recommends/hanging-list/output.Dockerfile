FROM debian:bookworm
RUN apt-get update \
 && apt-get -y install --no-install-recommends \
                       build-essential \
                       curl \
                       unzip \
                       ca-certificates \
 && rm -rf /var/lib/apt/lists/*
