FROM node:22 AS build
WORKDIR /app
COPY . .
RUN pnpm install --frozen-lockfile
