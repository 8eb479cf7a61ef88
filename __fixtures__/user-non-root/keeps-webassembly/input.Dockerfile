FROM rust:1.84 AS build
WORKDIR /src
COPY . .
RUN cargo build --release --target wasm32-wasip1

FROM scratch
COPY --from=build /src/target/wasm32-wasip1/release/bells.wasm /bells.wasm
EXPOSE 8080
ENTRYPOINT ["/bells.wasm"]
