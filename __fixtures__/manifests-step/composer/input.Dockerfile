FROM php:8.3-cli AS cli
COPY --from=composer:2 /usr/bin/composer /usr/bin/composer
WORKDIR /srv
COPY . .
RUN composer install --no-dev --optimize-autoloader --no-interaction && composer clear-cache

FROM composer:2 AS vendor
WORKDIR /app
COPY . /app
RUN composer install \
      --no-dev \
      --no-progress \
      -a
