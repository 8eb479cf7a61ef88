FROM node:20-slim AS npm
WORKDIR /app
COPY . .
RUN npm install

FROM node:20-slim AS yarn
WORKDIR /app
COPY . .
RUN yarn && yarn build

FROM node:20-slim AS pnpm
WORKDIR /app
COPY . .
RUN pnpm install

FROM python:3.12-slim AS uv
WORKDIR /app
COPY . .
RUN uv sync

FROM python:3.12-slim AS pipenv
WORKDIR /app
COPY . .
RUN pipenv install --system

FROM ruby:3.3 AS bundler
WORKDIR /app
COPY . .
RUN bundle install

FROM elixir:1.16 AS mix
WORKDIR /app
COPY . .
RUN mix deps.get

FROM golang:1.16 AS go
WORKDIR /app
COPY . .
RUN go mod download
