FROM debian:12
ARG LISTS=/var/lib/apt
RUN --mount=type=cache,target=${LISTS} apt-get update && apt-get install -y gcc
