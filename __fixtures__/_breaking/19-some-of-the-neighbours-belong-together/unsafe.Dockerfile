FROM debian:12
ENV LANG=C.UTF-8
RUN cd /tmp && touch c
RUN mkdir /srv/a && \
    chown www-data /srv/a
RUN touch /srv/e || true
