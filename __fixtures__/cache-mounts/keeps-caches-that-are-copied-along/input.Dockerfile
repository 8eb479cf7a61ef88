FROM maven:3-eclipse-temurin-17 AS dependencies
COPY pom.xml .
RUN mvn dependency:go-offline
FROM maven:3-eclipse-temurin-17 AS build
COPY --from=dependencies /root/.m2 /root/.m2
COPY . .
RUN mvn package
FROM golang:1.22 AS modules
WORKDIR /src
COPY go.mod .
RUN go mod download
FROM golang:1.22 AS program
COPY --from=modules go /go
RUN go build -o /program .
FROM rust:1.80 AS crates
RUN cargo install ripgrep
FROM debian:12
RUN --mount=type=bind,from=crates,source=/usr/local,target=/mnt cp /mnt/cargo/bin/rg /usr/bin/
FROM python:3.12 AS wheels
RUN pip install flask
FROM python:3.12-slim
COPY --from=wheels /root/.cache /root/.cache
FROM node:20 AS packages
RUN npm install -g serve && cp -r ~/.npm* /kept/
FROM ruby:3.3 AS gems
RUN npm install -g yarn && yarn install && tar -c /usr/local/share/.cache > /kept.tar
