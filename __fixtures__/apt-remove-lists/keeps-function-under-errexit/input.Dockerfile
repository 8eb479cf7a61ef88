FROM debian:12
RUN set -e; install() { apt-get install -y "$1"; echo done; }; apt-get update; install curl
