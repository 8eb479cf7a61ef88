FROM busybox:latest
ADD settings.json /etc/
ADD site /srv/site
