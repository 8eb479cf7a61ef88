FROM composer:2 AS vendor
RUN composer install --no-dev --no-cache

FROM php:8.3-fpm
RUN composer install && composer clear-cache

FROM ruby:3.3
COPY Gemfile Gemfile.lock ./
RUN bundle install
