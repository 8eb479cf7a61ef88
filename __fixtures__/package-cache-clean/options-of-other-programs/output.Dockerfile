FROM node:20-alpine
RUN apk add --no-cache git && npm ci && npm cache clean --force
RUN apk --no-cache --cache-max-age 5 add git && yarn global add tide && yarn cache clean

FROM composer:2
RUN apk add --no-cache git && composer install && composer clear-cache

FROM node:20
RUN pip install --no-cache-dir tide && npm install quay && npm cache clean --force
RUN pip --cache-dir /srv/pip install tide && npm install --global quay && npm cache clean --force
