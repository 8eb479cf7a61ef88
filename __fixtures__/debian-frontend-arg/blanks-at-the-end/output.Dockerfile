FROM debian:12
ARG DEBIAN_FRONTEND=noninteractive
RUN apt-get update
