FROM php:8.3-cli
RUN composer install && npm ci && composer clear-cache
