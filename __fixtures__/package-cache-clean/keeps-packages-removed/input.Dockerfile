FROM php:8.3-cli
RUN php composer-setup.php && composer install && rm /usr/local/bin/composer
