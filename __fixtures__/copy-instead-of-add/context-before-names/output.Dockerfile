FROM debian:12
COPY templates /etc/templates
COPY src /app/src
ADD start /usr/bin/start

ADD web /app
