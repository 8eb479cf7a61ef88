FROM ubuntu:16.04
RUN apt-get update && apt-get install -y --no-install-recommends software-properties-common
COPY queue.conf /etc/queue.conf
RUN add-apt-repository -y ppa:nginx/stable && apt-get update && apt-get install -y nginx && rm -rf /var/lib/apt/lists/*
