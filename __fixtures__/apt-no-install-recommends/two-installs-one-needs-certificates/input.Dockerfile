FROM debian:12
RUN apt-get update && apt-get install -y make && apt-get install -y wget
RUN apt-get install -y curl
