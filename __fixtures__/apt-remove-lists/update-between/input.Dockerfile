FROM debian:12 AS base
RUN apt-get update && apt-get install -y curl
RUN apt-get update && apt-get install -y git
RUN apt-get install -y make

FROM debian:12 AS other
RUN apt-get update && apt-get install -y curl
RUN apt-get -qq update
COPY install.sh /
RUN /install.sh

FROM other
RUN apt-get install -y jq
