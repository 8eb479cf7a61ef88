FROM node:22
COPY package.json package-lock.json ./
RUN --mount=type=cache,target=/root/.npm \
    npm ci
USER node
RUN --mount=type=cache,target=/home/node/.npm,uid=1000,gid=1000 \
    npm install left-pad

FROM node:22-alpine
COPY package.json yarn.lock ./
RUN --mount=type=cache,target=/usr/local/share/.cache/yarn,sharing=locked \
    yarn install --frozen-lockfile

FROM node:22 AS pnpm
ENV PNPM_HOME=/pnpm
RUN --mount=type=cache,id=node-22-pnpm,target=/pnpm/store \
    pnpm install --frozen-lockfile
RUN pnpm run build

FROM oven/bun:1
RUN --mount=type=cache,target=/root/.bun/install/cache \
    bun install

FROM debian:12
RUN --mount=type=cache,target=/root/.bun/install/cache \
    bun install
