FROM rust:1.84-bookworm
WORKDIR /app
COPY . .
RUN cargo build --release --target x86_64-unknown-linux-musl

# ships ask here
EXPOSE 7000
CMD ["./target/release/lighthouse"]
