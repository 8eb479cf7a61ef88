FROM rust:1.84-bookworm
COPY apt/sid.list /etc/apt/sources.list.d/sid.list
RUN apt-get update && apt-get install -y cmake
WORKDIR /app
COPY . .
RUN cargo build --release --locked

# ships ask here
EXPOSE 7000
CMD ["./target/release/lighthouse"]
