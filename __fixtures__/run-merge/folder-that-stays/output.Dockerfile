FROM debian:12
WORKDIR /srv/w
RUN rm -rf /srv/w/a /srv/v && \
    mkdir x

FROM debian:12
WORKDIR /srv/w
RUN mv /srv/w/a /srv/v && \
    mkdir x
