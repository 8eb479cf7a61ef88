FROM registry.example.com/team/base:1 AS installs
RUN apt-get update && apt-get install -y curl
RUN sudo mkdir /srv/data

FROM registry.example.com/team/other:1 AS accounts
RUN sudo mkdir /srv/data
RUN useradd -m app
USER app
RUN sudo true

FROM registry.example.com/team/alpine:1 AS small
RUN apk add --no-cache curl && sudo mkdir /srv/data
