FROM golang:1.24-alpine3.21
WORKDIR /app
COPY . .
RUN go build -o /app/tide .
CMD ["/app/tide"]
