FROM busybox:latest
RUN touch /srv/a
CMD httpd -f -p "$PORT" -h /srv
