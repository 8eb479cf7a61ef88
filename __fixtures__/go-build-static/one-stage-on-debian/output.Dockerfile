FROM golang:1.22
RUN go build -trimpath -ldflags="-s -w" -o /app .
CMD ["/app"]
