FROM debian:12
RUN mkdir -p /srv/a \
    mkdir -p /srv/b
RUN chown app /srv/a
