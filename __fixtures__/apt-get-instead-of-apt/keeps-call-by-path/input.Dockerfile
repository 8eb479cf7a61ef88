FROM ubuntu:22.04
RUN /usr/bin/apt install -y curl
