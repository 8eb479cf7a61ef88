FROM debian:12
RUN mkdir -p /data
# the service writes here
RUN chown www-data /data
