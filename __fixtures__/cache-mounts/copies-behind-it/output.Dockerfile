FROM debian:12
RUN --mount=type=cache,id=debian-12-apt,target=/var/cache/apt,sharing=locked \
    --mount=type=cache,id=debian-12-apt-lists,target=/var/lib/apt/lists,sharing=locked \
    apt-get update && apt-get install -o Dir::Cache::Archives=/var/cache/apt/packages -y --no-install-recommends curl
COPY --from=registry.example.com/app:1 /app/bin .

FROM golang:1.22 AS build
WORKDIR $GOPATH/src/example.com/app
COPY . .
RUN --mount=type=cache,target=/go/pkg/mod \
    --mount=type=cache,target=/root/.cache/go-build \
    go install

FROM scratch
COPY --from=build /go/bin/app /app
