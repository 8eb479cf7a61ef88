FROM debian:12 AS first
RUN apt-get update && apt-get install -y curl
# hadolint stage ignore=DL3009
WORKDIR /src
RUN apt-get update && apt-get install -y git

FROM debian:12
RUN apt-get update && apt-get install -y curl
