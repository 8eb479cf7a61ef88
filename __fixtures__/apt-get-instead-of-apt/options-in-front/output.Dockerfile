FROM ubuntu:22.04
RUN apt-get -y -qq install curl && apt-get -o Acquire::Retries=3 update
