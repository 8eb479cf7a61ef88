FROM php:8.3-fpm-alpine
WORKDIR /srv/app
COPY composer.json composer.lock symfony.lock ./
RUN composer install --prefer-dist --no-dev --no-progress --no-scripts --no-autoloader
COPY . ./
RUN set -eux; \
	composer install --prefer-dist --no-dev --no-progress --no-scripts; \
	composer dump-env prod
