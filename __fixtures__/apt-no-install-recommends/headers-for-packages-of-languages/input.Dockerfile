FROM ubuntu:16.04 AS script
RUN apt-get update && apt-get install -y nodejs npm git libchromaprint-dev
RUN git clone https://example.com/player.git /srv
RUN npm --prefix /srv run build

FROM ubuntu:16.04 AS base-of-others
RUN apt-get update && apt-get install -y nodejs npm libcairo2-dev

FROM debian:12 AS python
RUN apt-get update && apt-get install -y python3-pip libpq-dev

FROM debian:12
RUN apt-get update && apt-get install -y npm
