FROM node:20-alpine
RUN apk add --no-cache git && npm ci
RUN apk --no-cache --cache-max-age 5 add git && yarn global add tide

FROM composer:2
RUN apk add --no-cache git && composer install

FROM node:20
RUN pip install --no-cache-dir tide && npm install quay
RUN pip --cache-dir /srv/pip install tide && npm install --global quay
