FROM debian:bookworm
RUN apt-get update \
 && apt-get -y install build-essential \
                       curl \
                       unzip \
 && rm -rf /var/lib/apt/lists/*
