FROM debian:12
RUN apt-get update && apt-get install -y curl
RUN apt-get clean
RUN --network=none rm -rf /var/lib/apt/lists/*
