FROM debian/eol:buster-slim AS ledger
COPY ledger.pl /srv/
CMD ["perl", "/srv/ledger.pl"]

FROM python:3.8-buster AS gate
RUN apt-get update && apt-get install -y libpq5
COPY gate /srv/
CMD ["python", "/srv/gate"]

FROM debian:buster
RUN sed -i 's/deb.debian.org/archive.debian.org/' /etc/apt/sources.list
COPY probe.pl /srv/
CMD ["perl", "/srv/probe.pl"]
