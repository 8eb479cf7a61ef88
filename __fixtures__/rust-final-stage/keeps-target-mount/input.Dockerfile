FROM rust:1.84-bookworm
WORKDIR /app
COPY . .
RUN --mount=type=cache,target=/app/target cargo build --release --locked

# ships ask here
EXPOSE 7000
CMD ["./target/release/lighthouse"]
