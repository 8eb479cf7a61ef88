FROM ubuntu:22.04
RUN apt update && apt list --upgradable
RUN apt install -y curl
WORKDIR /data
RUN apt install -y git
