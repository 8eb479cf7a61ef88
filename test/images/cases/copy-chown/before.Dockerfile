FROM busybox:latest
COPY site /srv/site
RUN chown -R 1000:1000 /srv/site
