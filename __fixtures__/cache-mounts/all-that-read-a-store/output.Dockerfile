FROM node:22-slim AS base
RUN --mount=type=cache,target=/root/.npm \
    npm install -g pnpm@10.5.2
WORKDIR /app
COPY pnpm-lock.yaml .
RUN --mount=type=cache,id=node-22-slim-pnpm,target=/root/.local/share/pnpm/store \
    pnpm fetch
COPY . .
RUN --mount=type=cache,id=node-22-slim-pnpm,target=/root/.local/share/pnpm/store \
    pnpm install --prefer-offline

FROM base AS api
RUN --mount=type=cache,id=node-22-slim-pnpm,target=/root/.local/share/pnpm/store \
    pnpm --filter=api deploy /dist/api --prod --legacy

FROM base AS web
RUN pnpm --filter web run build

FROM node:22-slim
COPY --from=api /dist/api /app
