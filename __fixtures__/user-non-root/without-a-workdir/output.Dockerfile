FROM golang:1.24 AS build
WORKDIR /src
COPY . .
RUN go build -o /out/pong .

FROM debian:bookworm-slim
RUN groupadd --gid 10001 app \
    && useradd --no-log-init --uid 10001 --gid 10001 --no-create-home --home-dir /nonexistent --shell /usr/sbin/nologin app
COPY --from=build /out/pong .
USER 10001:10001
CMD ["./pong"]
