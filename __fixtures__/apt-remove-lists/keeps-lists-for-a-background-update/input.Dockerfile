# dash starts the second update in the background: what follows installs from the lists of the first.
FROM debian:bookworm-slim AS dash
RUN apt-get update && apt-get install -y curl
RUN apt-get update &> /dev/null; apt-get install -y make

FROM registry.example.com/team/base:2 AS unknown
RUN apt-get update && apt-get install -y curl
RUN apt-get update &>> /var/log/update.log; apt-get install -y make

FROM ubuntu:24.04 AS keyword
RUN apt-get update && apt-get install -y curl
RUN time apt-get update; apt-get install -y make

FROM ubuntu:24.04 AS early-exit
RUN apt-get update && apt-get install -y curl
RUN { test -e /usr/bin/make && exit 0; apt-get update; apt-get install -y make; }

FROM ubuntu:24.04 AS nested-list
RUN apt-get update && apt-get install -y curl
RUN { test -w /var/lib/apt/lists && apt-get update; }; apt-get install -y make
