FROM debian:bookworm-slim
CMD serve --port 8080
