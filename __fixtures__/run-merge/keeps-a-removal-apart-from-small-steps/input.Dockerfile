FROM debian:bookworm
RUN apt-get update && apt-get install -y gnupg
COPY archive-key.asc /
RUN gpg --import /archive-key.asc
RUN mkdir /data
RUN apt-get -y autoremove gnupg
