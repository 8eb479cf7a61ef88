FROM node:20-bookworm-slim AS one
RUN NODE_ENV=production pnpm install --frozen-lockfile

FROM python:3.12-slim-bookworm AS two
ENV GUNICORN_CMD_ARGS="--bind=0.0.0.0" APP_ENV=production
ARG BUILD_DATE
RUN export VERSION=3.0.0 && pip install flask==$VERSION

FROM python:3.12-slim-bookworm AS three
ENV MAKEFLAGS=-j4 USE_TLS=1 FORCE_COLOR=1 WITHOUT_DEMO=all UVICORN_ARGS=--reload FEATURE_FLAGS=a,b
RUN pip install flask==3.0.0
