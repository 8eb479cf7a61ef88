FROM alpine:3.20 as certificates
RUN apk add --no-cache ca-certificates

FROM golang:1.24
WORKDIR /app
COPY . .
RUN go build -o /app/tide .
CMD ["/app/tide"]
