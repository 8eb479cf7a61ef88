FROM debian:12
SHELL ["/bin/bash", "-lc"]
RUN apt-get update
RUN apt-get install -y curl
