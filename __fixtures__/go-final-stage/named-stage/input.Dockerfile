FROM golang:1.24 AS server
WORKDIR /app
COPY . .
RUN go build -o /app/tide .
CMD ["/app/tide"]
