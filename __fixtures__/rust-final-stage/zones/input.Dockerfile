FROM rust:1.84-trixie
WORKDIR /app
COPY . .
RUN cargo build --release --locked

# ships ask here
EXPOSE 7000
CMD ["./target/release/lighthouse"]
