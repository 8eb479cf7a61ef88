FROM composer:2
WORKDIR /opt/tide
RUN composer install && cp -r vendor /srv && find /opt -name 't*' -exec rm -r {} +

FROM composer:2
WORKDIR /opt/tide
RUN composer install && cp -r vendor /srv && find /opt/tide -type d -delete

FROM composer:2
WORKDIR /opt/tide
RUN composer install && cp -r vendor /srv && find /opt -empty -delete

FROM composer:2
WORKDIR /opt/tide/tests
RUN composer install && cp -r vendor /srv && find /opt/tide -name tests -exec rm -r {} +

FROM composer:2
WORKDIR /opt/tide
RUN composer install && cp -r vendor /srv && find /opt -type f -o -name tide -delete
