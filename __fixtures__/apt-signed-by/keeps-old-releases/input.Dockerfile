FROM ubuntu:16.04
RUN curl -fsSL https://download.docker.com/linux/ubuntu/gpg | apt-key add - \
 && echo "deb https://download.docker.com/linux/ubuntu xenial stable" > /etc/apt/sources.list.d/docker.list \
 && apt-get update && apt-get install -y docker-ce
FROM debian:jessie
RUN curl -fsSL https://download.docker.com/linux/debian/gpg | apt-key add - \
 && echo "deb https://download.docker.com/linux/debian jessie stable" > /etc/apt/sources.list.d/docker.list \
 && apt-get update && apt-get install -y docker-ce
