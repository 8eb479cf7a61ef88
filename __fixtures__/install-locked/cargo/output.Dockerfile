FROM rust:1.79 AS build
WORKDIR /src
ADD . .
RUN cargo build --locked --release --bin counter
