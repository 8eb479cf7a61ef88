FROM ubuntu:18.04
RUN apt-get update && apt-get install -y python3-pip python-pip python-dev && rm -rf /var/lib/apt/lists/*
COPY install.sh /
RUN sh /install.sh
