FROM php:8.3 AS plugin
WORKDIR /srv
COPY plugin .
RUN composer install

FROM php:8.3
WORKDIR /srv
COPY scripts .
RUN composer install
