FROM rust:1.79
WORKDIR /app
COPY . .
RUN cargo build --release --locked

# ships ask here
EXPOSE 7000
CMD ["./target/release/lighthouse"]
