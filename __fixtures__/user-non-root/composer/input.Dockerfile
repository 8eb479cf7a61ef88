FROM php:8.3-cli
COPY --from=composer:2 /usr/bin/composer /usr/bin/composer
WORKDIR /app
COPY . .
RUN composer install --no-dev
EXPOSE 8000
CMD ["php", "-S", "0.0.0.0:8000", "index.php"]
