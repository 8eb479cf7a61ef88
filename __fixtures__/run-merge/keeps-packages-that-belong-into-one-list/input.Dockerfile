FROM ubuntu:16.04
RUN apt-get install -y net-tools
RUN apt-get install -y git
