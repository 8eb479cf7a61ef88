FROM rust:1.84-bookworm
RUN apt-get update && apt-get install -y libpq-dev
WORKDIR /app
COPY . .
RUN cargo build --release --locked

# ships ask here
EXPOSE 7000
CMD ["./target/release/lighthouse"]
