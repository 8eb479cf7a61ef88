ARG VARIANT
FROM debian:12 AS prod
RUN apt-get update && apt-get install -y curl
FROM ${VARIANT}
RUN apt-get install -y nginx
