FROM busybox:latest
COPY --chown=1000:1000 site /srv/site
