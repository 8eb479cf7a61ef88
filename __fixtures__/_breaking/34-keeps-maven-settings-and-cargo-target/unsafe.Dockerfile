FROM maven:3.9-eclipse-temurin-21 AS java
COPY settings.xml /root/.m2/settings.xml
RUN mvn -B package
FROM rust:1.80 AS rust
RUN cargo build --release
FROM debian:12
ENV LANG=C.UTF-8
COPY --from=rust /target/release/app /usr/local/bin/
COPY --from=java /target/app.jar /
