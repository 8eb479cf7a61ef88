FROM debian:12
ENV LEFT="/tmp/* /var/lib/apt/lists/*"
RUN apt-get update && apt-get install -y git && rm -rf ${LEFT}

FROM registry.example.org/base:1
RUN apt-get update && apt-get install -y git && $_apt_clean
