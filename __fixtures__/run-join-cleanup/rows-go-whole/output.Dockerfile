FROM debian:12
RUN apt-get update && \
    apt-get install -y curl && \
    apt-get clean && \
    rm -rf /tmp/* && \
    # and the lists
    rm -rf /var/lib/apt/lists/*
RUN touch /srv/a
FROM fedora:40
RUN dnf install -y curl && \
    rm -rf /tmp/* && \
    dnf clean all
