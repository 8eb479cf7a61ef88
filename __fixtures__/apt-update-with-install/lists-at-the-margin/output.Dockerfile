FROM debian:12
RUN apt-get update && \
apt-get install -y build-essential \
git \
pkg-config && \
rm -rf /var/lib/apt/lists/*
