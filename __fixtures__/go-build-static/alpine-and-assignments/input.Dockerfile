FROM golang:alpine AS build
RUN GOOS=linux GOARCH=amd64 go build -o /app . && \
    cd tools && go install ./...
FROM debian:12
COPY --from=build /app /app
