FROM debian:12 AS another-install
RUN apt-get update && apt-get install -y cmake
RUN apt-get install -y make
RUN apt-get install -y g++ && cmake /src && make

FROM debian:12 AS too-late
RUN apt-get update && apt-get install -y zip && unzip /srv/tools.zip
RUN apt-get install -y unzip

FROM debian:12 AS perhaps
ARG WITH_UNZIP
RUN apt-get update && apt-get install -y zip
RUN if [ -n "$WITH_UNZIP" ]; then apt-get install -y unzip; fi
RUN unzip /srv/tools.zip

FROM buildpack-deps:bookworm AS base
RUN apt-get update && apt-get install -y cmake && cmake /src && make

FROM python:3.12-bookworm
RUN apt-get update && apt-get install -y postfix && python3 /srv/setup.py install
