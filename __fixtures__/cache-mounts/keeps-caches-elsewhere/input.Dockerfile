FROM python:3.12
ENV PIP_NO_CACHE_DIR=1
RUN pip install flask
RUN npm ci --cache /tmp/npm
RUN --network=none yarn install
FROM php:8
RUN XDG_CACHE_HOME=/x composer install
FROM ruby:3.3
RUN bundle config set path vendor/bundle && bundle install
FROM alpine:3.20
RUN apk add --no-network x.apk
FROM alpine:3.5
RUN apk add curl
FROM fedora:40
RUN microdnf install -y x
