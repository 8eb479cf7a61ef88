FROM golang:1.23 AS build
WORKDIR /src
COPY go.mod ./
COPY cmd cmd
RUN CGO_ENABLED=0 go build -o /counter ./cmd

FROM debian:bookworm-slim
RUN groupadd --gid 10001 app \
    && useradd --no-log-init --uid 10001 --gid 10001 --no-create-home --home-dir /nonexistent --shell /usr/sbin/nologin app
COPY --from=build /counter /counter
EXPOSE 8080
USER 10001:10001
CMD ["/counter"]
