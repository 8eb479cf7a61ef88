FROM rust:1.84-bookworm
USER 1000
WORKDIR /app
COPY . .
RUN cargo build --release --locked

EXPOSE 7000
CMD ["./target/release/lighthouse"]
