FROM ubuntu:18.04 AS archive
RUN apt-get update && apt-get install -y software-properties-common && add-apt-repository ppa:deadsnakes/ppa

FROM registry.example.com/base:4 AS archive-of-a-variable
ARG ARCHIVE
RUN apt-get update && apt-get install -y software-properties-common && add-apt-repository -y "$ARCHIVE"

FROM ubuntu:18.04 AS archive-with-an-agent
RUN apt-get update && apt-get install -y software-properties-common gpg-agent && add-apt-repository ppa:deadsnakes/ppa

FROM ubuntu:16.04 AS over-https
RUN apt-get update && apt-get install -y apt-transport-https

FROM ubuntu:16.04 AS generated
RUN apt-get update && apt-get install -y autoconf unixodbc-dev && ./autogen.sh

FROM ubuntu:18.04 AS plotted
RUN apt-get update && apt-get install -y python-matplotlib

FROM debian:12 AS plotted-today
RUN apt-get update && apt-get install -y python3-matplotlib

FROM ubuntu:16.04 AS drawn
RUN apt-get update && apt-get install -y xvfb libgl1-mesa-glx; Xvfb :99 &

FROM ubuntu:16.04
RUN apt-get update && apt-get install -y gcc-mingw-w64-x86-64 && make CROSS=x86_64-w64-mingw32-

FROM ubuntu:14.04 AS certificates-that-ruby-has-since
RUN apt-get update && apt-get install -y ruby wget && wget https://example.com/ruby.tar.gz

FROM ubuntu:14.04 AS certificates-that-java-always-had
RUN apt-get update && apt-get install -y openjdk-7-jdk wget && wget https://example.com/server.tar.gz
