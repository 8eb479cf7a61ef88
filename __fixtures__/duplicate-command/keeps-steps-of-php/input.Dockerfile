FROM php:8.3-apache
CMD docker-php-ext-install pdo_mysql
CMD ["apache2-foreground"]
