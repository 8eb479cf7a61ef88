FROM debian:12
RUN set -e; apt-get update; apt-get install -y curl; ! test -e /bad && \
    rm -rf /var/lib/apt/lists/*
