FROM node:20
RUN npm ci && npm cache clean --force
RUN npm ci --cache /tmp/npm && rm -rf /tmp/npm
RUN npm ci && rm -rf ~/.npm
ENV npm_config_cache=/cache
RUN npm ci
FROM php:8.3-cli
RUN composer install && composer clear-cache
ENV COMPOSER_CACHE_DIR=/dev/null
RUN composer install
FROM continuumio/miniconda3
RUN conda install -y numpy && conda clean -afy
