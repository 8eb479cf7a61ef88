FROM ubuntu:22.04
RUN apt update && apt list --upgradable && apt install -y curl
