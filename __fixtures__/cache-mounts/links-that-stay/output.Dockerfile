FROM node:22 AS older
RUN --mount=type=cache,target=/root/.npm \
    npm install -g pnpm@10
RUN --mount=type=cache,id=node-22-pnpm,target=/root/.local/share/pnpm/store \
    pnpm add -g pm2
RUN --mount=type=cache,id=node-22-pnpm,target=/root/.local/share/pnpm/store \
    pnpm install --frozen-lockfile

FROM node:22-slim AS off
ENV pnpm_config_enable_global_virtual_store=false
RUN --mount=type=cache,id=node-22-slim-pnpm,target=/root/.local/share/pnpm/store \
    pnpm install

FROM python:3.12
ENV UV_LINK_MODE=copy
RUN --mount=type=cache,id=python-3.12-uv,target=/root/.cache/uv \
    uv sync --link-mode=hardlink

FROM oven/bun:1
RUN --mount=type=cache,target=/root/.bun/install/cache \
    BUN_INSTALL_GLOBAL_STORE=0 bun install --linker isolated --backend copyfile

FROM node:24
RUN --mount=type=cache,target=/root/.npm \
    npm ci
CMD ["npx", "next", "start"]

FROM python:3.13
RUN --mount=type=cache,id=python-3.13-uv,target=/root/.cache/uv \
    uv pip install --system flask
CMD ["uvx", "ruff", "server"]
