FROM debian:12 AS search
COPY sensor /srv/sensor
RUN grep -qn TODO /srv/sensor

FROM debian:12 AS marked
COPY sensor /srv/sensor
RUN chmod a+x /srv/sensor

FROM debian:12 AS among-programs
COPY sensor /usr/local/bin/sensor
RUN chmod 755 /usr/local/bin/sensor

FROM debian:12 AS run
COPY app /srv/app
RUN chmod 755 /srv/app && /srv/app --version

FROM debian:12 AS started
COPY app /srv/app
RUN chmod 755 /srv/app
ENTRYPOINT ["/srv/app"]
