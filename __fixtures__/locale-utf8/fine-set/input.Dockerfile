FROM ubuntu:24.04
RUN apt-get update && apt-get install -y locales && locale-gen de_DE.UTF-8
ENV LC_ALL de_DE.UTF-8
