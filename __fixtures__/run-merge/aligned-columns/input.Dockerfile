FROM debian:12
RUN mkdir -p /srv/a           && \
    chown www-data /srv/a     && \
    chmod 750 /srv/a
RUN touch /srv/a/b && touch /srv/a/c
