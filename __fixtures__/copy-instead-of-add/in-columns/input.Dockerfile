FROM alpine:3.20
ADD  one.txt /srv/
USER root
COPY two.txt /srv/
ADD  three.txt /srv/
