FROM openjdk:11-jre-slim@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef AS pinned
CMD ["java", "-jar", "/srv/app.jar"]

FROM registry.example.com/openjdk:11-jre-slim AS own
CMD ["java", "-jar", "/srv/app.jar"]

FROM eclipse-temurin:11-jre AS openjdk

FROM armhf/debian:jessie AS arm
RUN apt-get update && apt-get install -y make

FROM scratch AS nothing

FROM ${BASE:-node:20}
RUN node --version

FROM openjdk
CMD ["java", "-jar", "/srv/app.jar"]
