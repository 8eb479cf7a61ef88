FROM php:7.4
RUN apt-get update && \
    apt-get install -y --no-install-recommends libmagickwand-dev && \
    apt-get install -y --no-install-recommends ghostscript && \
    pecl install imagick
