from alpine:3.20 as certificates
run apk add --no-cache ca-certificates

from golang:1.24 as build
workdir /app
copy . .
run CGO_ENABLED=0 go build -o /app/tide .

from scratch
copy --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
copy --from=build /app/tide /app/tide
workdir /app
cmd ["/app/tide"]
