FROM debian:12
ADD serve /usr/local/bin/serve
ADD site /srv/site
ADD notes.tar.gz model.bin /srv/
ADD ["not there.txt", "long", "/srv/"]
ADD settings /etc/
