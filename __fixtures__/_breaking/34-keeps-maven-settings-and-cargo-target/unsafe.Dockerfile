FROM maven:3.9-eclipse-temurin-21 AS java
COPY settings.xml /root/.m2/settings.xml
RUN --mount=type=cache,target=/root/.m2/repository,sharing=locked \
    mvn -B package
FROM rust:1.80 AS rust
RUN --mount=type=cache,target=/usr/local/cargo/registry \
    --mount=type=cache,target=/usr/local/cargo/git/db \
    cargo build --release
FROM debian:12
COPY --from=rust /target/release/app /usr/local/bin/
COPY --from=java /target/app.jar /
