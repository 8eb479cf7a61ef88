FROM node:22-slim AS base
RUN npm install -g pnpm@10.5.2
WORKDIR /app
COPY pnpm-lock.yaml .
RUN pnpm fetch

FROM base
COPY . .
RUN pnpm install --offline
