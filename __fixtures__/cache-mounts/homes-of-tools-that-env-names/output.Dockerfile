FROM rust:1.85 AS build
ENV CARGO_HOME=/root/.cargo
WORKDIR /app
COPY . .
RUN --mount=type=cache,target=/root/.cargo/registry \
    --mount=type=cache,target=/root/.cargo/git/db \
    cargo build --release
FROM debian:12-slim
COPY --from=build /app/target/release/app /app
