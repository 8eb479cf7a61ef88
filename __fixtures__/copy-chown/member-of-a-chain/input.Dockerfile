FROM debian:12
RUN useradd -l spool
COPY queue /queue
RUN mkdir /var/spool/jobs \
    && chown -R spool:spool /queue /var/spool/jobs \
    && chmod 0750 /var/spool/jobs
COPY desk /desk
RUN set -ex; true
COPY lamp /lamp
RUN set -ex && chown -R 1000:1000 /lamp && touch /etc/lamp
