from golang:1.24 as builder
workdir /app
copy . .
run CGO_ENABLED=0 go build -o /app/tide .

from scratch
copy --from=builder /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
copy --from=builder /app/tide /app/tide
workdir /app
cmd ["/app/tide"]
