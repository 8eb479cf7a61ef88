FROM golang:1.24 AS go
RUN go build -o /usr/local/bin/app .
CMD ["app"]

FROM rust:1.88 AS rust
RUN cargo install --path .
CMD ["app"]

FROM node:22 AS node
RUN npm ci && npx playwright install
CMD ["node", "server.js"]

FROM nginx:1.27 AS site
COPY site /usr/share/nginx/html

FROM debian:bookworm-slim
COPY --from=example.com/app:1 /app /app
RUN apt-get update && apt-get install -y --no-install-recommends ca-certificates && rm -rf /var/lib/apt/lists/*
CMD ["/app", "--java=no"]
