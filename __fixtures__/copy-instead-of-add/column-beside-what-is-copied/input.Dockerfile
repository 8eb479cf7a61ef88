FROM debian:12
COPY settings.yml /etc/settings.yml
ADD map.txt       /etc/map.txt
ADD notes.txt     /etc/notes.txt

ADD proxy.yml /etc/proxy.yml
ADD a.pac     /etc/a.pac
