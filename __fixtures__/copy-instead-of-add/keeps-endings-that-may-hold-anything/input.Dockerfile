FROM debian:12
ADD disk.img /srv/

ADD backup.tar.old /srv/

ADD tool-2.1.final /opt/

ADD weights.bin /srv/model/
