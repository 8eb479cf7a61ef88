FROM node:22
COPY package.json package-lock.json ./
RUN npm ci && npm cache clean --force
USER node
RUN npm install left-pad

FROM node:22-alpine
COPY package.json yarn.lock ./
RUN yarn install --frozen-lockfile && yarn cache clean

FROM node:22 AS pnpm
ENV PNPM_HOME=/pnpm
RUN pnpm install --frozen-lockfile
RUN pnpm run build

FROM oven/bun:1
RUN bun install

FROM debian:12
RUN bun install
