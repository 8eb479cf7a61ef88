FROM composer:2
RUN composer global require acme/plugin
RUN COMPOSER_DISCARD_CHANGES=1 composer update
