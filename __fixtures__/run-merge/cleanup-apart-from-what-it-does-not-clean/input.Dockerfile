FROM debian:12
RUN mkdir -p /srv/a
RUN mkdir -p /srv/b
RUN apt-get clean
RUN touch /srv/c
