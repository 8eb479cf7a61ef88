FROM debian:12
RUN mkdir -p /data && \
    # the service writes here
    chown www-data /data
