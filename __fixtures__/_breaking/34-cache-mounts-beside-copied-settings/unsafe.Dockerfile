FROM maven:3.9 AS jar
WORKDIR /src
COPY settings.xml /root/.m2/settings.xml
COPY . .
RUN --mount=type=cache,target=/root/.m2/repository,sharing=locked \
    mvn -B package

FROM rust:1.83 AS oxide
WORKDIR /src
COPY . .
RUN --mount=type=cache,target=/usr/local/cargo/registry \
    --mount=type=cache,target=/usr/local/cargo/git/db \
    cargo build --release

FROM debian:12-slim
COPY --from=jar /src/target/shop.jar /shop.jar
COPY --from=oxide /src/target/release/shop /usr/local/bin/shop
