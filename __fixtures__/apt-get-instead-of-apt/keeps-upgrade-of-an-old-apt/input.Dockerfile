FROM ubuntu:14.04
RUN apt update && apt upgrade -y

FROM debian:8
RUN apt upgrade -y

FROM registry.example.com/base:1
RUN apt update && apt upgrade -y

FROM ubuntu:22.04
ARG ALLOW=true
RUN apt upgrade --without-new-pkgs -y
RUN apt upgrade -y -o APT::Get::Upgrade-Allow-New=false
RUN apt upgrade -y -o "APT::Get::Upgrade-Allow-New=$ALLOW"
