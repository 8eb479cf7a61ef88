FROM php:8.3-cli AS cli
COPY --from=composer:2 /usr/bin/composer /usr/bin/composer
WORKDIR /srv
COPY composer.json composer.lock ./
RUN composer install --no-dev --no-interaction --no-scripts --no-autoloader && composer clear-cache
COPY . .
RUN composer install --no-dev --optimize-autoloader --no-interaction && composer clear-cache

FROM composer:2 AS vendor
WORKDIR /app
COPY composer.json composer.lock /app/
RUN composer install --no-dev --no-progress --no-scripts --no-autoloader
COPY . /app
RUN composer install \
      --no-dev \
      --no-progress \
      -a
