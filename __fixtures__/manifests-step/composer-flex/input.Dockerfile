FROM php:8.3-fpm-alpine
WORKDIR /srv/app
COPY . ./
RUN set -eux; \
	composer install --prefer-dist --no-dev --no-progress --no-scripts; \
	composer dump-env prod
