FROM node:22-slim AS base
RUN --mount=type=cache,target=/root/.npm \
    npm install -g pnpm@10.5.2
WORKDIR /app
COPY pnpm-lock.yaml .
RUN pnpm fetch

FROM base
COPY . .
RUN pnpm install --offline
