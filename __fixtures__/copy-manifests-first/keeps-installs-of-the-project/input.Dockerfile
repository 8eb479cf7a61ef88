FROM python:3.12-slim
WORKDIR /app
COPY . .
RUN poetry install

FROM python:3.12-slim
WORKDIR /app
COPY . .
RUN uv sync --locked

FROM php:8.3
WORKDIR /app
COPY . .
RUN composer install --no-dev

FROM python:3.12-slim
WORKDIR /app
COPY . .
RUN pip install .
