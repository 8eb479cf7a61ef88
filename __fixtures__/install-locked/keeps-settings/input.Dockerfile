FROM python:3.12-slim AS uv
RUN pip install --no-cache-dir uv
ENV UV_FROZEN=1
WORKDIR /srv
COPY py .
RUN uv sync

FROM python:3.12-slim AS exported
WORKDIR /srv
COPY py .
RUN export UV_FROZEN=1 && uv sync

FROM node:22-slim AS berry
ENV YARN_ENABLE_IMMUTABLE_INSTALLS=false
WORKDIR /app
COPY berry .
RUN yarn install

FROM node:22-slim AS yarnrc
WORKDIR /app
COPY berry ./
COPY mutable/.yarnrc.yml ./
RUN yarn install

FROM node:22-slim AS npmrc
RUN npm install -g pnpm
WORKDIR /app
COPY pnpm .
RUN pnpm install

FROM python:3.12-slim AS index
ENV UV_INDEX_URL=https://pypi.example.com/simple
WORKDIR /srv
COPY py ./
RUN uv sync --no-dev

FROM python:3.12-slim AS option
WORKDIR /srv
COPY py ./
RUN uv sync --default-index https://pypi.example.com/simple

FROM node:22-slim AS version
ARG V=8.6.0
RUN npm install -g pnpm@$V
WORKDIR /app
COPY pnpm/package.json pnpm/pnpm-lock.yaml ./
RUN pnpm install

FROM node:22-slim AS tag
RUN npm install -g pnpm@latest-8
WORKDIR /app
COPY pnpm/package.json pnpm/pnpm-lock.yaml ./
RUN pnpm install
