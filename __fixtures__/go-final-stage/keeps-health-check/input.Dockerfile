FROM golang:1.24
WORKDIR /app
COPY . .
RUN go build -o /app/tide .
HEALTHCHECK CMD wget -q -O /dev/null http://localhost:8080/ || exit 1
CMD ["/app/tide"]
