FROM php:7.4
RUN apt-get update && \
    apt-get install -y libmagickwand-dev && \
    apt-get install -y ghostscript && \
    pecl install imagick
