FROM ubuntu:18.04
RUN apt-get update && apt-get install -y software-properties-common && rm -rf /var/lib/apt/lists/*
