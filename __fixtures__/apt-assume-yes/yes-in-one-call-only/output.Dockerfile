FROM debian:12
RUN apt-get update && apt-get install --assume-yes curl
RUN apt-get update && apt-get install -y git
