# syntax=docker/dockerfile:1
FROM debian:12
RUN mkdir -p /srv/lamp && \
    cd /srv/lamp && \
    touch on off && \
    chmod 0640 on off && \
    ln -s on now
