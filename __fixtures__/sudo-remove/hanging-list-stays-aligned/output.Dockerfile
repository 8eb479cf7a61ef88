FROM debian:12
RUN mkdir -p /srv/app \
             /srv/data
