FROM debian:12 AS where
RUN apt-get update && apt-get install -y libnginx-mod-http-geoip

FROM debian:12 AS drawn
RUN apt-get update && apt-get install -y graphviz

FROM ubuntu:16.04 AS drawn-long-ago
RUN apt-get update && apt-get install -y graphviz

FROM debian:12 AS with-fonts
RUN apt-get update && apt-get install -y graphviz fonts-liberation2

FROM debian:12 AS read
RUN apt-get update && apt-get install -y poppler-utils

FROM debian:12 AS spelled
RUN apt-get update && apt-get install -y php-cli php-pspell

FROM debian:12 AS spelled-in-german
RUN apt-get update && apt-get install -y aspell aspell-de

FROM debian:12 AS computed
RUN apt-get update && apt-get install -y r-base-core

FROM debian:12
RUN apt-get update && apt-get install -y krb5-user tor
