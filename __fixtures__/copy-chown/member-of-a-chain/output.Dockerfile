FROM debian:12
RUN useradd -l spool
COPY --chown=spool:spool queue /queue
RUN mkdir /var/spool/jobs \
    && chown -R spool:spool /var/spool/jobs \
    && chmod 0750 /var/spool/jobs
COPY desk /desk
RUN set -ex; true
COPY --chown=1000:1000 lamp /lamp
RUN set -ex && touch /etc/lamp
