FROM ubuntu:16.04 AS script
RUN apt-get update && apt-get install -y --no-install-recommends nodejs npm git libchromaprint-dev build-essential ca-certificates openssh-client
RUN git clone https://example.com/player.git /srv
RUN npm --prefix /srv run build

FROM ubuntu:16.04 AS base-of-others
RUN apt-get update && apt-get install -y --no-install-recommends nodejs npm libcairo2-dev build-essential ca-certificates git openssh-client

FROM debian:12 AS python
RUN apt-get update && apt-get install -y --no-install-recommends python3-pip libpq-dev build-essential python3-dev

FROM debian:12
RUN apt-get update && apt-get install -y --no-install-recommends npm build-essential git openssh-client
