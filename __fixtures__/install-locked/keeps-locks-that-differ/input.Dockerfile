FROM rust:1.79 AS cargo
WORKDIR /src
COPY rust .
RUN cargo build

FROM rust:1.79 AS crates
WORKDIR /src
COPY crates .
RUN cargo build

FROM node:22-slim AS yarn
WORKDIR /app
COPY yarn .
RUN yarn install

FROM node:22-slim AS pnpm
RUN npm install -g pnpm@9
WORKDIR /app
COPY pnpm .
RUN pnpm install

FROM node:22-slim AS old
RUN npm install -g pnpm@8
WORKDIR /app
COPY old .
RUN pnpm install

FROM node:22-slim AS workspace
WORKDIR /app
COPY workspace .
RUN yarn install

FROM python:3.12-slim AS uv
WORKDIR /srv
COPY py .
RUN uv sync
