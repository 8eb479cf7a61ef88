FROM debian/eol:buster-slim AS ledger
RUN apt-get update \
    && apt-get install -y --no-install-recommends tini \
    && rm -rf /var/lib/apt/lists/*
COPY ledger.pl /srv/
ENTRYPOINT ["/usr/bin/tini", "--"]
CMD ["perl", "/srv/ledger.pl"]

FROM python:3.8-buster AS gate
RUN apt-get update && apt-get install -y libpq5 tini
COPY gate /srv/
ENTRYPOINT ["/usr/bin/tini", "--"]
CMD ["python", "/srv/gate"]

FROM debian:buster
RUN sed -i 's/deb.debian.org/archive.debian.org/' /etc/apt/sources.list
RUN apt-get update \
    && apt-get install -y --no-install-recommends tini \
    && rm -rf /var/lib/apt/lists/*
COPY probe.pl /srv/
ENTRYPOINT ["/usr/bin/tini", "--"]
CMD ["perl", "/srv/probe.pl"]
