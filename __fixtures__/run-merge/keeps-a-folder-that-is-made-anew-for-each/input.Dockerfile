FROM php:8.2-apache
WORKDIR /var/www/html
RUN rm -rf /var/www/html && ln -s /app /var/www/html
RUN chown -R www-data:www-data .

FROM debian:12
WORKDIR /srv/w
RUN mv /srv/w /srv/v
RUN touch marker

FROM debian:12
WORKDIR /srv/w
RUN rm -rf /srv/*
RUN mkdir x

FROM debian:12
WORKDIR /srv/w
RUN rm -rf "$PWD"
RUN mkdir x

FROM debian:12
WORKDIR /srv/w
RUN rmdir ../w
RUN mkdir x

FROM debian:12
ENV HARBOUR=/srv/w
WORKDIR ${HARBOUR}
RUN rm -rf ${HARBOUR}
RUN mkdir x
