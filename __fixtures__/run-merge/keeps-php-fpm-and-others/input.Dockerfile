FROM debian:12
RUN mkdir -p /run/php
RUN php-fpm8.2 -D

FROM debian:12
RUN mkdir -p /run/uwsgi
RUN uwsgi --daemonize=/var/log/uwsgi.log --ini /etc/uwsgi.ini
