FROM debian:12
RUN apt-get update -qq > /dev/null
RUN apt-get install -y curl
