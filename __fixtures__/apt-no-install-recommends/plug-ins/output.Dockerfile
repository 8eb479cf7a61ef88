FROM debian:12 AS pictures
RUN apt-get update && apt-get install -y --no-install-recommends imagemagick ghostscript libmagickcore-6.q16-6-extra

FROM php:8.3-fpm AS drawings
RUN apt-get update && apt-get install -y --no-install-recommends libmagickwand-dev ghostscript && pecl install imagick
COPY logo.svg /srv/

FROM debian:12 AS mail
RUN apt-get update && apt-get install -y --no-install-recommends postfix ca-certificates libsasl2-modules

FROM debian:12 AS client
RUN apt-get update && apt-get install -y --no-install-recommends libcurl4 ca-certificates libsasl2-modules
ENV BROKER_SASL_MECHANISM=PLAIN
RUN echo 'sasl_mechanism=PLAIN' > /etc/client.conf

FROM debian:12 AS shares
RUN apt-get update && apt-get install -y --no-install-recommends samba libsasl2-modules samba-ad-provision samba-dsdb-modules samba-vfs-modules

FROM debian:12 AS directory
RUN apt-get update && apt-get install -y --no-install-recommends samba winbind libsasl2-modules samba-ad-provision samba-dsdb-modules samba-vfs-modules && samba-tool domain provision

FROM debian:12 AS web
RUN apt-get update && apt-get install -y --no-install-recommends lighttpd lighttpd-mod-deflate lighttpd-mod-openssl
EXPOSE 443
RUN echo '$SERVER["socket"] == ":443" { ssl.engine = "enable" }' >> /etc/lighttpd/lighttpd.conf

FROM debian:12 AS sanitized
RUN apt-get update && apt-get install -y --no-install-recommends clang libclang-rt-14-dev libsasl2-modules && clang -fsanitize=address /src/main.c

FROM debian:12
RUN apt-get update && apt-get install -y --no-install-recommends gcc libc6-dev-i386 gcc-multilib && gcc -m32 /src/main.c
