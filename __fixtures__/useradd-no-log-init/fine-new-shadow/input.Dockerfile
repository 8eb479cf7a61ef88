FROM debian:12
RUN useradd -u 123456 a
FROM ubuntu:24.04
RUN useradd -u 123456 a
FROM fedora:40
RUN useradd -u 123456 a
FROM alpine:3.20
RUN apk add --no-cache shadow && useradd -u 123456 a
FROM node:20-bookworm-slim
RUN useradd -u 123456 a
