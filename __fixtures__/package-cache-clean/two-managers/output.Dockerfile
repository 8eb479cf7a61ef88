FROM php:8.3-cli
RUN composer install && npm ci && npm cache clean --force && composer clear-cache
