FROM debian:12
RUN apt-get update && \
    apt-get install -y python3-pip && \
    ln -s /usr/bin/python3 /usr/bin/python
FROM debian:12
RUN apt-get update && \
    apt-get install -y locales && \
    locale-gen de_DE.UTF-8
FROM debian:12
RUN apt-get update && \
    apt-get install -y sudo && \
    echo "app ALL=(ALL) NOPASSWD: ALL" >> /etc/sudoers
FROM debian:12
RUN apt-get update && \
    apt-get install -y apache2 && \
    a2enmod rewrite
FROM alpine:3.20
RUN apk add --no-cache shadow && \
    usermod -u 1000 nobody
FROM debian:12
RUN apt-get update && \
    apt-get install -y git && \
    git config --system safe.directory /src
