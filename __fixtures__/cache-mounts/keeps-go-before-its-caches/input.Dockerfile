FROM golang:1.9 AS build
WORKDIR /go/src/example.com/tool
COPY . .
RUN go get ./... && go build -o /tool .
FROM debian:12
COPY --from=build /tool /tool
