FROM debian:12
ARG APT_FLAGS=--no-install-recommends
RUN apt-get update && apt-get install -y $APT_FLAGS curl
RUN apt-get update && apt-get build-dep -y $BUILD_OPTIONS curl
