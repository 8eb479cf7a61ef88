from golang:1.24 as builder
workdir /app
copy . .
run go build -o /app/tide .
cmd ["/app/tide"]
