FROM php:8.3-cli
WORKDIR /build
RUN composer install && ./make-phar && mv app.phar /usr/local/bin/ && rm -rf /build
