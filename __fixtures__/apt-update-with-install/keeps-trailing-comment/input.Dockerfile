FROM debian:12
RUN apt-get update # fresh lists
RUN apt-get install -y curl
