FROM ubuntu:14.04
RUN apt-get update && apt-get install -y flex

FROM debian
RUN apt-get update && apt-get install -y docker.io && docker --version
