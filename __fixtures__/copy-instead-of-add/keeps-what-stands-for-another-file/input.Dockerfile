FROM debian:12
ADD weights /srv/
ADD empty /srv/
ADD later /srv/
ADD app.tar.gz /srv/
