FROM debian:12 AS base
RUN apt-get update && apt-get install -y curl
FROM base AS mid
RUN true
FROM mid
RUN apt-cache policy nginx && apt-get install -y nginx
