FROM php:8.3-cli
RUN apt-get update && apt-get install -y --no-install-recommends unzip && rm -rf /var/lib/apt/lists/*
COPY --from=composer:2 /usr/bin/composer /usr/bin/composer
WORKDIR /app
COPY composer.json composer.lock ./
RUN --mount=type=cache,target=/root/.composer/cache composer install --no-dev --no-scripts --no-autoloader
COPY . .
RUN composer dump-autoload --no-dev --optimize
USER 33
EXPOSE 8000
CMD ["php", "-S", "0.0.0.0:8000", "index.php"]
