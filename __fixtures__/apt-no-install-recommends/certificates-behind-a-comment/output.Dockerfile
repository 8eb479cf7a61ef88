FROM debian:12
RUN apt-get update \
 && apt-get install -y --no-install-recommends \
    # sources
    git \
    # build
    make \
    ca-certificates \
    openssh-client
