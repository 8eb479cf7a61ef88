FROM debian:12
RUN apt-get update && \
    # the client
    apt-get install -y curl
