FROM node:20
WORKDIR /usr/src/app
RUN npm ci && npm run build && cp -r dist /srv && rm -rf /usr/src/*

FROM node:20
WORKDIR /usr/src/app
RUN npm ci && cp -r dist /srv && rm -rf ../app

FROM node:20
WORKDIR /usr/src/app
RUN npm ci && cp -r dist /srv && find /usr/src -delete

FROM composer:2
WORKDIR /opt/tide
RUN composer install && cp -r vendor /srv && rm -rf /opt/t*

FROM composer:2
WORKDIR /opt/tide
RUN composer install && cp -r vendor /srv && rm -rf /srv/t*

FROM composer:2
WORKDIR /opt/tide
RUN composer install && find /opt -name '*.md' -delete

FROM composer:2
ENV HOME_OF_TIDE=/opt/tide
WORKDIR ${HOME_OF_TIDE}
RUN composer install && rm -rf ${HOME_OF_TIDE}
