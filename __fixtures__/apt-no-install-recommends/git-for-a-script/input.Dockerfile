# What a script does with git when it starts is not read.
FROM debian:12
RUN apt-get update && apt-get install -y git
COPY start.sh /
CMD ["/start.sh"]

FROM php:7.2-fpm
RUN apt-get update && apt-get install -y git libbz2-dev && docker-php-ext-install bz2 && pecl install redis
