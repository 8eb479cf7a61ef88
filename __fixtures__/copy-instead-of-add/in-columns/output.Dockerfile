FROM alpine:3.20
COPY one.txt /srv/
USER root
COPY two.txt /srv/
COPY three.txt /srv/
