FROM alpine:3.20 as certificates
RUN apk add --no-cache ca-certificates

FROM golang:1.24 as build
WORKDIR /app
COPY . .
RUN CGO_ENABLED=0 go build -o /app/tide .

FROM scratch
COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
COPY --from=build /app/tide /app/tide
WORKDIR /app
CMD ["/app/tide"]
