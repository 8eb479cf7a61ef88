FROM golang:1.23 AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN --mount=type=cache,target=/go/pkg/mod \
    go mod download
COPY . .
RUN --mount=type=cache,target=/go/pkg/mod \
    --mount=type=cache,target=/root/.cache/go-build \
    CGO_ENABLED=0 go build -o /out/serve .

FROM rust:1.83 AS oxide
WORKDIR /src
COPY . .
RUN --mount=type=cache,target=/usr/local/cargo/registry \
    --mount=type=cache,target=/usr/local/cargo/git/db \
    cargo build --release && cp target/release/lamp /lamp

FROM maven:3.9-eclipse-temurin-21 AS jar
COPY settings.xml /root/.m2/settings.xml
WORKDIR /src
COPY . .
RUN --mount=type=cache,target=/root/.m2/repository,sharing=locked \
    mvn -B package

FROM eclipse-temurin:21 AS boot
RUN --mount=type=cache,target=/root/.gradle/caches,sharing=locked \
    --mount=type=cache,target=/root/.gradle/wrapper,sharing=locked \
    ./gradlew bootJar

FROM mcr.microsoft.com/dotnet/sdk:8.0 AS net
WORKDIR /src
COPY . .
RUN --mount=type=cache,target=/root/.nuget/packages \
    dotnet restore
RUN --mount=type=cache,target=/root/.nuget/packages \
    dotnet publish -o /out

FROM debian:12-slim
COPY --from=build /out/serve /serve
COPY --from=oxide /lamp /lamp
COPY --from=jar /target/x.jar /
COPY --from=boot /build/libs/x.jar /
COPY --from=net /out /net
