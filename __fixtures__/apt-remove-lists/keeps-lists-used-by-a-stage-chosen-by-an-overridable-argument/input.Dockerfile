ARG VARIANT=prod
FROM debian:12 AS prod
RUN apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/*
FROM debian:12 AS dev
RUN apt-get update && apt-get install -y gdb
FROM ${VARIANT}
RUN apt-get install -y nginx
