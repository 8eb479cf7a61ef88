FROM node:22 AS global
WORKDIR /app
RUN corepack enable
RUN pnpm add -g pm2
COPY . .
RUN pnpm install --frozen-lockfile

FROM node:22-slim AS option
RUN pnpm install --config.enableGlobalVirtualStore=true

FROM node:22-bookworm AS variable
ENV pnpm_config_enable_global_virtual_store=true
RUN pnpm install

FROM node:22-trixie AS configured
RUN pnpm config set enable-global-virtual-store true && pnpm install

FROM node:22-bookworm-slim AS hidden
RUN pnpm runtime set node 22 -g
RUN pnpm install

FROM node:22-trixie-slim AS written
RUN echo 'enableGlobalVirtualStore: true' >> pnpm-workspace.yaml
RUN pnpm install

FROM node:24 AS executed
RUN pnpm dlx create-app .
RUN pnpm install

FROM python:3.12 AS uv-variable
ENV UV_LINK_MODE=symlink
RUN uv sync

FROM python:3.13 AS uv-option
RUN uv pip install --link-mode symlink flask

FROM python:3.11 AS uv-open
ARG MODE=copy
RUN uv sync --link-mode=$MODE

FROM python:3.10 AS uv-runs
RUN uv tool run ruff --version
RUN uv pip install flask
CMD ["uvx", "ruff", "server"]

FROM oven/bun:1 AS bun-backend
RUN bun install --backend=symlink

FROM oven/bun:1.4 AS bun-store
RUN BUN_INSTALL_GLOBAL_STORE=1 bun install --linker isolated

FROM node:20 AS yarn-pnp
RUN yarn install --pnp

FROM mcr.microsoft.com/dotnet/sdk:8.0 AS tools
RUN dotnet tool restore
RUN dotnet publish -o /out

FROM debian:12-slim
COPY --from=tools /out /app
