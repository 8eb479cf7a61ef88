FROM node:20-slim
WORKDIR /app
COPY . .
RUN npm ci

FROM php:8.3
WORKDIR /app
COPY shop .
RUN composer install --no-scripts --no-autoloader
