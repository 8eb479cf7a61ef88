FROM golang:1.24
WORKDIR /app
COPY . .
ENV CGO_ENABLED=1
RUN go build -o /app/tide .
CMD ["/app/tide"]
