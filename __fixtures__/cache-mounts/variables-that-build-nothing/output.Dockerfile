FROM node:20-bookworm-slim AS one
RUN --mount=type=cache,id=debian-12-pnpm,target=/root/.local/share/pnpm/store \
    NODE_ENV=production pnpm install --frozen-lockfile

FROM python:3.12-slim-bookworm AS two
ENV GUNICORN_CMD_ARGS="--bind=0.0.0.0" APP_ENV=production
ARG BUILD_DATE
RUN --mount=type=cache,id=debian-12-pip,target=/root/.cache/pip \
    export VERSION=3.0.0 && pip install flask==$VERSION
