FROM node:22-slim AS base
RUN npm install -g pnpm@10.5.2
WORKDIR /app
COPY pnpm-lock.yaml .
RUN pnpm fetch
COPY . .
RUN pnpm install --prefer-offline

FROM base AS api
RUN pnpm --filter=api deploy /dist/api --prod --legacy

FROM base AS web
RUN pnpm --filter web run build

FROM node:22-slim
COPY --from=api /dist/api /app
