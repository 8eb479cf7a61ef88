FROM debian:12
RUN apt-get update && apt-get install -y libnss-mdns && rm -rf /var/lib/apt/lists/*

FROM debian:13
RUN apt-get update && apt-get install -y libnss-sss && rm -rf /var/lib/apt/lists/*

FROM ubuntu:24.04
RUN apt-get update && apt-get install -y avahi-daemon libnss-mdns && rm -rf /var/lib/apt/lists/*
