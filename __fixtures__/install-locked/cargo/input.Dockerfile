FROM rust:1.79 AS build
WORKDIR /src
ADD . .
RUN cargo build --release --bin counter
