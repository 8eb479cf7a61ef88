FROM ubuntu:22.04
RUN apt-get update && apt upgrade -y && apt-get install -y curl
