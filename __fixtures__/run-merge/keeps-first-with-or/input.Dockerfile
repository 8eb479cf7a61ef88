FROM debian:12
RUN test -d /srv/data || mkdir /srv/data
RUN chown www-data /srv/data && chmod 750 /srv/data
