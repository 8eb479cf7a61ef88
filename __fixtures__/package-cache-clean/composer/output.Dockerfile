FROM php:8.3-cli
RUN composer install --no-dev && composer clear-cache

FROM composer:2
RUN composer config repositories.own composer https://repo.example.com/ && composer install && \
    composer clear-cache
