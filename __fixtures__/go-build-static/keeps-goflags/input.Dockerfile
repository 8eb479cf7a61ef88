FROM golang:1.22
ENV GOFLAGS=-mod=vendor
RUN go build -o /app .
