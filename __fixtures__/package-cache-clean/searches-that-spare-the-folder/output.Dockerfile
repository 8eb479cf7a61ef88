FROM composer:2
WORKDIR /opt/tide
RUN composer install && cp -r vendor /srv && find /opt -type f -delete && \
    composer clear-cache

FROM composer:2
WORKDIR /opt/tide
RUN composer install && cp -r vendor /srv && find /opt/tide -name '*.md' -delete && \
    composer clear-cache

FROM composer:2
WORKDIR /opt/tide
RUN composer install && cp -r vendor /srv && find . -name tests -exec rm -r {} + && \
    composer clear-cache
