from alpine:3.20 as certificates
run apk add --no-cache ca-certificates

from golang:1.24
workdir /app
copy . .
run go build -o /app/tide .
cmd ["/app/tide"]
