FROM rust:1.84-bookworm
COPY own.crt /usr/local/share/ca-certificates/
RUN update-ca-certificates
WORKDIR /app
COPY . .
RUN cargo build --release --locked

# ships ask here
EXPOSE 7000
CMD ["./target/release/lighthouse"]
