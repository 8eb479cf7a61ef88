FROM debian:12
RUN mkdir -p /data
# it's the service's own
RUN chown www-data /data
