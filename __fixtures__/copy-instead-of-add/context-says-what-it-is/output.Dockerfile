FROM debian:12
COPY serve /usr/local/bin/serve
COPY site /srv/site
COPY notes.tar.gz model.bin /srv/
COPY ["not there.txt", "long", "/srv/"]
COPY settings /etc/
