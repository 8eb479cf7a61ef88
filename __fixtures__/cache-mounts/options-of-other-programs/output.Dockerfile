# syntax=docker/dockerfile:1
FROM oven/bun:1-alpine
RUN --mount=type=cache,target=/root/.bun/install/cache \
    apk add --no-cache git && bun install

FROM node:20-alpine
RUN --mount=type=cache,target=/root/.npm \
    apk add --no-cache git && npm ci --omit=dev && tide --offline --cache /srv
