FROM debian:12
ARG GIT_VERSION
RUN apt-get update && apt-get install -y --no-install-recommends make git=$GIT_VERSION ca-certificates openssh-client
