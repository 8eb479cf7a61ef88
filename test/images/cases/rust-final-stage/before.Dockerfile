FROM rust:1-bookworm
WORKDIR /app
COPY . .
RUN cargo build --release --offline
EXPOSE 7000
CMD ["./target/release/lighthouse"]
