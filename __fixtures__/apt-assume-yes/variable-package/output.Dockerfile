FROM debian:12
ARG EXTRA_PACKAGES
RUN apt-get update && apt-get install -y curl $EXTRA_PACKAGES
