FROM ubuntu:16.04
RUN apt-get update && apt-get install -y --no-install-recommends software-properties-common
COPY queue.conf /etc/queue.conf
RUN add-apt-repository -y cloud-archive:queens && apt-get update && apt-get install -y nova-api && rm -rf /var/lib/apt/lists/*
