FROM node:22 AS older
RUN npm install -g pnpm@10
RUN pnpm add -g pm2
RUN pnpm install --frozen-lockfile

FROM node:22-slim AS off
ENV pnpm_config_enable_global_virtual_store=false
RUN pnpm install

FROM python:3.12
ENV UV_LINK_MODE=copy
RUN uv sync --link-mode=hardlink

FROM oven/bun:1
RUN BUN_INSTALL_GLOBAL_STORE=0 bun install --linker isolated --backend copyfile

FROM node:24
RUN npm ci
CMD ["npx", "next", "start"]

FROM python:3.13
RUN uv pip install --system flask
CMD ["uvx", "ruff", "server"]
