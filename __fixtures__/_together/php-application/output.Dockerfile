FROM php:8.3-fpm-bookworm

RUN set -eux; \
	apt-get update; \
	apt-get install -y --no-install-recommends \
		git \
		libicu-dev \
		libzip-dev \
		unzip \
	; \
	docker-php-ext-install -j"$(nproc)" intl opcache pdo_mysql zip; \
	rm -rf /var/lib/apt/lists/*

RUN pecl install apcu redis
RUN docker-php-ext-enable apcu redis

COPY --from=composer:2 /usr/bin/composer /usr/local/bin/composer

WORKDIR /srv/app
COPY composer.json composer.lock ./
RUN composer install --no-dev --no-scripts --no-autoloader && composer clear-cache
COPY . .
RUN composer dump-autoload --optimize
RUN mkdir -p var/cache var/log && \
	chown -R www-data:www-data var

CMD ["php-fpm"]
