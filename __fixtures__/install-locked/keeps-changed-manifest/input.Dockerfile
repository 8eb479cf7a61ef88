FROM rust:1.79 AS build
WORKDIR /src
COPY . .
RUN sed -i 's/^version = .*/version = "1.0.0"/' Cargo.toml
RUN cargo build --release
