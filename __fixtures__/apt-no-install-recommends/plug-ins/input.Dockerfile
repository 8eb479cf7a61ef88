FROM debian:12 AS pictures
RUN apt-get update && apt-get install -y imagemagick

FROM php:8.3-fpm AS drawings
RUN apt-get update && apt-get install -y libmagickwand-dev && pecl install imagick
COPY logo.svg /srv/

FROM debian:12 AS mail
RUN apt-get update && apt-get install -y postfix

FROM debian:12 AS client
RUN apt-get update && apt-get install -y libcurl4
ENV BROKER_SASL_MECHANISM=PLAIN
RUN echo 'sasl_mechanism=PLAIN' > /etc/client.conf

FROM debian:12 AS shares
RUN apt-get update && apt-get install -y samba

FROM debian:12 AS directory
RUN apt-get update && apt-get install -y samba winbind && samba-tool domain provision

FROM debian:12 AS web
RUN apt-get update && apt-get install -y lighttpd
EXPOSE 443
RUN echo '$SERVER["socket"] == ":443" { ssl.engine = "enable" }' >> /etc/lighttpd/lighttpd.conf

FROM debian:12 AS sanitized
RUN apt-get update && apt-get install -y clang && clang -fsanitize=address /src/main.c

FROM debian:12
RUN apt-get update && apt-get install -y gcc libc6-dev-i386 && gcc -m32 /src/main.c
