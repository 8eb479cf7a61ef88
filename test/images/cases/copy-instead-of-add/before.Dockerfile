FROM busybox:latest
ADD settings.json /etc/
ADD site /srv/site
ADD picture notes.tar.gz /srv/
ADD tool.tar.gz /opt/
