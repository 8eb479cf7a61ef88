FROM rust:1.79-bookworm AS build
WORKDIR /usr/src/counter
COPY . .
RUN --mount=type=cache,target=/usr/local/cargo/registry --mount=type=cache,target=/usr/src/counter/target \
    cargo build --release --locked && cp target/release/counter /usr/local/bin/counter

FROM debian:bookworm-slim
COPY --from=build /usr/local/bin/counter /usr/local/bin/counter
USER 10001
EXPOSE 7000
CMD ["counter"]
