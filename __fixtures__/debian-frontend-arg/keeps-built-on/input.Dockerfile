FROM debian:12 AS base
ENV DEBIAN_FRONTEND=noninteractive
FROM base
RUN apt-get update
