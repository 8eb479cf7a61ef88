FROM rust:1.79 AS build
WORKDIR /app
COPY . .
RUN cargo build --release --locked

FROM debian:bookworm-slim
COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
COPY --from=build /app/lamps /app/lamps
COPY --from=build /app/target/release/lighthouse /app/target/release/lighthouse
WORKDIR /app

# ships ask here
EXPOSE 7000
CMD ["./target/release/lighthouse"]
