FROM rust:1.79 AS cargo
WORKDIR /src
COPY rust .
RUN cargo add anyhow && cargo build --release

FROM node:22-slim AS yarn
WORKDIR /app
COPY web .
RUN yarn set version berry
RUN yarn install

FROM node:22-slim AS removed
WORKDIR /app
COPY web .
RUN rm -f *.lock && yarn install

FROM node:22-slim AS copied
WORKDIR /app
COPY web .
COPY --from=yarn /app/ .
RUN yarn install
