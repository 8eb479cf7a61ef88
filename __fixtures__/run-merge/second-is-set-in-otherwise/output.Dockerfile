FROM debian:12
RUN mkdir -p /srv/a && \
    touch /srv/a/b && \
    mkdir -p /srv/a/c && \
    # for the service
    chown -R www-data /srv/a \
      /srv/a/c && \
    echo "one \
  two" > /srv/a/c/d && \
    chmod 750 /srv/a && \
    touch /srv/a/e
