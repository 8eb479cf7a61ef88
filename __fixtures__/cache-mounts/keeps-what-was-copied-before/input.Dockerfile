FROM debian:12
COPY --from=registry.example.com/lists:1 /all /
RUN apt-get update && apt-get install -y --no-install-recommends curl

FROM python:3.12-slim-bookworm
ARG WHEELS=pip
WORKDIR /root/.cache
WORKDIR $WHEELS
COPY http-v2 ./http-v2/
RUN pip install flask==3.0.0

FROM python:3.12-slim-bookworm AS deeper
WORKDIR /root
WORKDIR .cache
WORKDIR pip
COPY http-v2 .
RUN pip install flask==3.0.0

FROM node:20-bookworm-slim AS base
WORKDIR /root

FROM base
WORKDIR .npm
COPY _cacache ./_cacache/
RUN npm install -g serve@14
