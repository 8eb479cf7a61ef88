FROM node:22
RUN npm install -g npm@11
RUN npm cache clean --force
RUN npm ci --omit=dev
RUN npm cache clean --force && rm -rf /tmp/*

FROM node:22
RUN npm ci
RUN npm run build
RUN npm cache clean --force

FROM composer:2
RUN composer install
# What was downloaded is not needed
RUN composer clear-cache
