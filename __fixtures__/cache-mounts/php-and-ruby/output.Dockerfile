FROM composer:2 AS vendor
RUN --mount=type=cache,target=/tmp/cache \
    composer install --no-dev

FROM php:8.3-fpm
RUN --mount=type=cache,target=/root/.composer/cache \
    composer install

FROM ruby:3.3
COPY Gemfile Gemfile.lock ./
RUN --mount=type=cache,target=/usr/local/bundle/cache,sharing=locked \
    bundle install
