FROM golang:1.22-bookworm AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN --mount=type=cache,target=/go/pkg/mod go mod download
COPY . .
ENV CGO_ENABLED=1
RUN --mount=type=cache,target=/go/pkg/mod --mount=type=cache,target=/root/.cache/go-build go build -o /usr/local/bin/ledger

FROM debian:bookworm-slim
COPY --from=build /usr/local/bin/ledger /usr/local/bin/ledger
USER 10001
EXPOSE 8080
CMD ["ledger"]
