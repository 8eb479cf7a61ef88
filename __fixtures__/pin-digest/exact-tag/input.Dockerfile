# syntax=docker/dockerfile:1
FROM node:20
COPY --from=ghcr.io/astral-sh/uv:0.4 /uv /bin/
