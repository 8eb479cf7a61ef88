FROM composer:2
WORKDIR /opt/tide
RUN composer install && cp -r vendor /srv && find /opt -type f -delete

FROM composer:2
WORKDIR /opt/tide
RUN composer install && cp -r vendor /srv && find /opt/tide -name '*.md' -delete

FROM composer:2
WORKDIR /opt/tide
RUN composer install && cp -r vendor /srv && find . -name tests -exec rm -r {} +
