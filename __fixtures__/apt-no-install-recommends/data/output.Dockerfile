FROM debian:12 AS where
RUN apt-get update && apt-get install -y --no-install-recommends libnginx-mod-http-geoip geoip-database

FROM debian:12 AS drawn
RUN apt-get update && apt-get install -y --no-install-recommends graphviz fonts-liberation

FROM ubuntu:16.04 AS drawn-long-ago
RUN apt-get update && apt-get install -y --no-install-recommends graphviz fonts-liberation

FROM debian:12 AS with-fonts
RUN apt-get update && apt-get install -y --no-install-recommends graphviz fonts-liberation2

FROM debian:12 AS read
RUN apt-get update && apt-get install -y --no-install-recommends poppler-utils poppler-data

FROM debian:12 AS spelled
RUN apt-get update && apt-get install -y --no-install-recommends php-cli php-pspell

FROM debian:12 AS spelled-in-german
RUN apt-get update && apt-get install -y --no-install-recommends aspell aspell-de

FROM debian:12 AS computed
RUN apt-get update && apt-get install -y --no-install-recommends r-base-core r-base-dev r-recommended

FROM debian:12
RUN apt-get update && apt-get install -y --no-install-recommends krb5-user tor krb5-config tor-geoipdb
