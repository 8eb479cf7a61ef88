FROM ubuntu:16.04 AS archive
RUN apt-get update && apt-get install -y software-properties-common && add-apt-repository ppa:deadsnakes/ppa

FROM registry.example.com/base:4 AS unknown-release
RUN apt-get update && apt-get install -y gnupg && gpg --keyserver keys.example.com --recv-keys 0123456789ABCDEF
