FROM node:20-bookworm-slim AS one
RUN NODE_ENV=production pnpm install --frozen-lockfile

FROM python:3.12-slim-bookworm AS two
ENV GUNICORN_CMD_ARGS="--bind=0.0.0.0" APP_ENV=production
ARG BUILD_DATE
RUN export VERSION=3.0.0 && pip install flask==$VERSION
