FROM debian:12
RUN cd /tmp && touch c
RUN mkdir /srv/a && \
    chown www-data /srv/a
RUN touch /srv/e || true
