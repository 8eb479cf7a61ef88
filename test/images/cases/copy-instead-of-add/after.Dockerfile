FROM busybox:latest
COPY settings.json /etc/
COPY site /srv/site
