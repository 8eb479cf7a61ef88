FROM debian:12

RUN mkdir -p /srv/helpers

RUN useradd worker

RUN apt-get update && apt-get install -y openssh-server

RUN mkdir -p /nikto
