FROM golang:1.23 AS build
WORKDIR /src
COPY . .
RUN go build -o /out/serve .

FROM debian:12-slim
COPY --from=build --chown=nobody:nogroup /out /serve
