FROM debian:12
RUN X=/srv/q : && mkdir /srv/x
RUN mkdir /opt/b$X
