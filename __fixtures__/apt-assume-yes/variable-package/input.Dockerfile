FROM debian:12
ARG EXTRA_PACKAGES
RUN apt-get update && apt-get install curl $EXTRA_PACKAGES
