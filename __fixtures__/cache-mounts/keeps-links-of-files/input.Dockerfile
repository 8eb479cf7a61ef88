FROM node:22 AS store
COPY store/ ./
RUN pnpm install

FROM python:3.12 AS toml
COPY python/uv.toml ./
RUN uv sync

FROM python:3.13 AS project
COPY project/pyproject.toml project/uv.lock ./
RUN uv sync

FROM oven/bun:1
COPY bun/ ./
RUN bun install

FROM node:20
COPY later/ ./
RUN yarn install
