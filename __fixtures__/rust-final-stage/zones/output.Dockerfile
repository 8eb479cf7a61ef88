FROM rust:1.84-trixie AS build
WORKDIR /app
COPY . .
RUN cargo build --release --locked

FROM debian:trixie-slim
COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
COPY --from=build /app/lamps /app/lamps
COPY --from=build /app/target/release/lighthouse /app/target/release/lighthouse
WORKDIR /app

# ships ask here
EXPOSE 7000
CMD ["./target/release/lighthouse"]
