FROM golang:1.22
WORKDIR /src
COPY go .
RUN go mod download

FROM php:8.3
WORKDIR /app
COPY php .
RUN composer install --no-scripts --no-autoloader

FROM node:20-slim
WORKDIR /app
COPY pnpm .
RUN pnpm install --frozen-lockfile

FROM oven/bun:1
WORKDIR /app
COPY bun .
RUN bun install --frozen-lockfile --ignore-scripts

FROM python:3.12-slim
WORKDIR /app
COPY uv .
RUN uv sync --locked

FROM mcr.microsoft.com/dotnet/sdk:8.0
WORKDIR /app
COPY dotnet .
RUN dotnet restore

FROM node:20-slim
WORKDIR /app
COPY member/packages/a .
RUN npm ci --workspace a

FROM node:20-slim
WORKDIR /app/packages/a
COPY member /app
RUN npm ci

FROM python:3.12-slim
WORKDIR /app
COPY php .
ENV PATH=/app/bin:$PATH
RUN pip install -r requirements.txt
