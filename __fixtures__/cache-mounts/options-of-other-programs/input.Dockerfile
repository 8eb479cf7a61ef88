# syntax=docker/dockerfile:1
FROM oven/bun:1-alpine
RUN apk add --no-cache git && bun install

FROM node:20-alpine
RUN apk add --no-cache git && npm ci --omit=dev && tide --offline --cache /srv
