FROM debian:12 AS search
ADD sensor /srv/sensor
RUN grep -qn TODO /srv/sensor

FROM debian:12 AS marked
ADD sensor /srv/sensor
RUN chmod a+x /srv/sensor

FROM debian:12 AS among-programs
ADD sensor /usr/local/bin/sensor
RUN chmod 755 /usr/local/bin/sensor

FROM debian:12 AS run
ADD app /srv/app
RUN chmod 755 /srv/app && /srv/app --version

FROM debian:12 AS started
ADD app /srv/app
RUN chmod 755 /srv/app
ENTRYPOINT ["/srv/app"]
