FROM debian:12
RUN mkdir -p /srv/a \
 && touch /srv/a/b \
 && touch /srv/a/c
RUN apt-get update && \
      apt-get install -y curl
