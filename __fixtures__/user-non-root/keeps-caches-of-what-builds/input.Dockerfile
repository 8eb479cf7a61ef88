FROM golang:1.24 AS daemon
WORKDIR /app
ENV GOCACHE=/go-cache
COPY . .
EXPOSE 8080
CMD ["CompileDaemon", "-command=./app"]

FROM golang:1.24 AS watched
WORKDIR /app
ENV GOCACHE=/go-cache
COPY . .
EXPOSE 8080
CMD ["reflex", "-r", "go", "--", "go", "run", "."]

FROM rust:1.80 AS started
WORKDIR /app
ENV CARGO_TARGET_DIR=/target
COPY . .
EXPOSE 8080
CMD ["watchexec", "-r", "cargo", "run"]

FROM python:3.12-slim AS run
WORKDIR /app
ENV UV_CACHE_DIR=/uv-cache
COPY . .
EXPOSE 8080
CMD ["python", "-m", "uv", "run", "main.py"]
