FROM debian:12
RUN apt-get update
RUN \
    # the client
    apt-get install -y curl
