FROM rust:1.84-alpine3.21
RUN apk add --no-cache musl-dev
WORKDIR /app
COPY . .
RUN cargo install --locked --path .
USER 1000
CMD lighthouse
