FROM debian:12
ARG NGINX_VERSION=1.22.1-9
RUN apt-get update && apt-get install -y nginx=${NGINX_VERSION}
