FROM php:8.3-apache
RUN { echo 'opcache.enable=1'; echo 'opcache.jit=off'; } > /usr/local/etc/php/conf.d/opcache.ini
RUN a2enmod rewrite headers
FROM debian:12
RUN echo "app:x" | chpasswd
RUN echo one | tee /srv/one
FROM debian:12
RUN mkdir /srv/a
RUN env | grep -i app | sort > /etc/app.env
