FROM golang:1.24 AS build
WORKDIR /src
COPY . .
RUN go build -o /out/server ./server

FROM debian:12-slim
RUN groupadd --gid 10001 app \
    && useradd --no-log-init --uid 10001 --gid 10001 --no-create-home --home-dir /nonexistent --shell /usr/sbin/nologin app \
    && install -d -o 10001 -g 10001 /app
WORKDIR /app
COPY --from=build /out/server .
USER 10001:10001
CMD ["./server"]
