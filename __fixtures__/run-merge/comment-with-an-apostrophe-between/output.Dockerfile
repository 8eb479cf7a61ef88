FROM debian:12
RUN mkdir -p /data && \
    # it's the service's own
    chown www-data /data
