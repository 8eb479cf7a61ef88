FROM debian:12
RUN apt-get update -qq > /dev/null && \
    apt-get install -y curl
