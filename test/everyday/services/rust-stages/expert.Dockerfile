FROM rust:1.93-bookworm AS builder
WORKDIR /app
COPY . .
RUN --mount=type=cache,target=/usr/local/cargo/registry --mount=type=cache,target=/app/target \
    cargo build --release --locked && cp target/release/tally /usr/local/bin/tally

FROM debian:bookworm-slim
COPY --from=builder /usr/local/bin/tally /usr/local/bin/tally
USER 10001
CMD ["tally"]
