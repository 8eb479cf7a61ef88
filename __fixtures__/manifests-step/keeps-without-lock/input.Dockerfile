FROM python:3.12-slim AS uv
WORKDIR /srv
COPY uv .
RUN uv sync

FROM php:8.3 AS php
WORKDIR /srv
COPY php .
RUN composer install

FROM python:3.12-slim AS poetry
WORKDIR /srv
COPY poetry .
RUN poetry install

FROM php:8.3
WORKDIR /srv
COPY path .
RUN composer install
