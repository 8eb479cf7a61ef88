FROM debian:12
RUN apt-get update && apt-get install -y --no-install-recommends curl && rm -rf /var/lib/apt/lists/*
COPY --from=registry.example.com/app:1 /app/bin .

FROM golang:1.22 AS build
WORKDIR $GOPATH/src/example.com/app
COPY . .
RUN go install

FROM scratch
COPY --from=build /go/bin/app /app
