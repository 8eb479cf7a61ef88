FROM node:22
RUN npm install -g npm@11 && rm -rf ~/.npm
RUN npm ci --omit=dev && npm cache clean --force
RUN rm -rf /tmp/*

FROM node:22
RUN npm ci && npm cache clean --force
RUN npm run build
RUN npm cache clean --force

FROM composer:2
RUN composer install && composer clear-cache
# What was downloaded is not needed
RUN composer clear-cache
