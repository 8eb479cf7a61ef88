FROM debian:12
COPY settings.yml /etc/settings.yml
COPY map.txt      /etc/map.txt
COPY notes.txt    /etc/notes.txt

COPY proxy.yml /etc/proxy.yml
COPY a.pac     /etc/a.pac
