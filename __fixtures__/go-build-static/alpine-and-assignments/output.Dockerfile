FROM golang:alpine AS build
RUN CGO_ENABLED=0 GOOS=linux GOARCH=amd64 go build -trimpath -ldflags="-s -w" -o /app . && \
    cd tools && CGO_ENABLED=0 go install -trimpath -ldflags="-s -w" ./...
FROM debian:12
COPY --from=build /app /app
