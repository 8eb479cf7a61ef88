FROM debian:12
RUN apt-get update
SHELL ["/bin/bash", "-c"]
RUN apt-get install -y curl
