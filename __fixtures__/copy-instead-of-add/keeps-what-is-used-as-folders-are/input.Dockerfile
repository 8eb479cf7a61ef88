FROM debian:12 AS mode
ADD rootfs /srv/app
RUN chmod 755 /srv/app

FROM debian:12 AS mode-of-a-thing
ADD sensor /srv/sensor
RUN chmod 0755 /srv/sensor

FROM debian:12 AS output
ADD rootfs /srv/root
RUN chmod +x /srv/root

FROM debian:12 AS search
ADD sensor /srv/sensor
RUN grep -rn TODO /srv/sensor && grep --recursive FIXME /srv/sensor

FROM node:22 AS package
ADD sensor /srv/sensor
RUN node /srv/sensor

FROM python:3.12 AS module
ADD sensor /srv/sensor
RUN python /srv/sensor

FROM debian:12 AS failure
ADD sensor /srv/sensor
RUN cat /srv/sensor || true
