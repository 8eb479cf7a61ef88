FROM debian:12
SHELL ["/bin/bash", "-ec"]
RUN apt-get update; apt-get install curl; apt-get clean
