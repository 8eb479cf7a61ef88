FROM debian:12
RUN apt-get update && apt-get install -y curl
RUN apt-get clean
RUN rm -rf /tmp/*

# and the lists
RUN rm -rf /var/lib/apt/lists/*
RUN touch /srv/a
FROM fedora:40
RUN dnf install -y curl
RUN rm -rf /tmp/*
RUN dnf clean all
