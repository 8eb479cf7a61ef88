FROM debian:12
RUN apt-get update && apt-get install -y --no-install-recommends libnss-mdns avahi-daemon && rm -rf /var/lib/apt/lists/*

FROM debian:13
RUN apt-get update && apt-get install -y --no-install-recommends libnss-sss sssd && rm -rf /var/lib/apt/lists/*

FROM ubuntu:24.04
RUN apt-get update && apt-get install -y --no-install-recommends avahi-daemon libnss-mdns && rm -rf /var/lib/apt/lists/*
