FROM oven/bun:1 AS bun
WORKDIR /app
COPY bun .
RUN bun install --frozen-lockfile

FROM node:22-slim AS members
WORKDIR /app
COPY members .
RUN npm install

FROM node:22-slim AS optional
WORKDIR /app
COPY optional .
RUN npm install

FROM node:22-slim
COPY --from=bun /app /bun
COPY --from=members /app /members
COPY --from=optional /app /optional
