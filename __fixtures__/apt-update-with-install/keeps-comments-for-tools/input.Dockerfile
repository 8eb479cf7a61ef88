FROM debian:12 AS first
# hadolint ignore=DL3009
RUN apt-get update
RUN apt-get install -y curl

FROM debian:12
RUN apt-get update
# hadolint ignore=DL3008
RUN apt-get install -y curl
