FROM debian:12
SHELL ["/bin/bash", "-ec"]
RUN apt-get update; apt-get install -y curl; apt-get clean
