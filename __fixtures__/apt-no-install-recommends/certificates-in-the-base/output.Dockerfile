FROM python:3.12
RUN apt-get update && apt-get install -y --no-install-recommends git wget && rm -rf /var/lib/apt/lists/*

FROM openjdk:11-jdk
RUN apt-get update && apt-get install -y --no-install-recommends wget

FROM node:22-slim
RUN apt-get update && apt-get install -y --no-install-recommends wget ca-certificates

FROM buildpack-deps:bookworm-curl
RUN apt-get update && apt-get install -y --no-install-recommends gcc git libc6-dev openssh-client

FROM debian:12
RUN apt-get update && apt-get install -y --no-install-recommends ca-certificates git openssh-client && git clone https://git.example.com/agent.git /src
RUN pip install git+https://git.example.com/tool.git@main
