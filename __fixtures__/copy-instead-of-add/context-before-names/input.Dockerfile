FROM debian:12
ADD templates /etc/templates
ADD src /app/src
ADD start /usr/bin/start

ADD web /app
