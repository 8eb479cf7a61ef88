FROM golang:1.22 AS base
RUN go build -trimpath -ldflags="-s -w" -o /app .

FROM base AS test
RUN go test ./...

FROM base AS tools
RUN go build -trimpath -ldflags="-s -w" -o /tool ./cmd/tool

FROM debian:12
COPY --from=tools /app /tool /
