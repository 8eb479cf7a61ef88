FROM php:8.3-cli
COPY --from=composer:2 /usr/bin/composer /usr/bin/composer
RUN groupadd --gid 10001 app \
    && useradd --no-log-init --uid 10001 --gid 10001 --no-create-home --home-dir /nonexistent --shell /usr/sbin/nologin app \
    && install -d -o 10001 -g 10001 /app
WORKDIR /app
COPY --chown=10001:10001 . .
RUN composer install --no-dev
EXPOSE 8000
USER 10001:10001
CMD ["php", "-S", "0.0.0.0:8000", "index.php"]
