FROM debian:12 AS another-install
RUN apt-get update && apt-get install -y --no-install-recommends cmake
RUN apt-get install -y --no-install-recommends make
RUN apt-get install -y --no-install-recommends g++ && cmake /src && make

FROM debian:12 AS too-late
RUN apt-get update && apt-get install -y --no-install-recommends zip unzip && unzip /srv/tools.zip
RUN apt-get install -y --no-install-recommends unzip

FROM debian:12 AS perhaps
ARG WITH_UNZIP
RUN apt-get update && apt-get install -y --no-install-recommends zip unzip
RUN if [ -n "$WITH_UNZIP" ]; then apt-get install -y --no-install-recommends unzip; fi
RUN unzip /srv/tools.zip

FROM buildpack-deps:bookworm AS base
RUN apt-get update && apt-get install -y --no-install-recommends cmake && cmake /src && make

FROM python:3.12-bookworm
RUN apt-get update && apt-get install -y --no-install-recommends postfix libsasl2-modules && python3 /srv/setup.py install
