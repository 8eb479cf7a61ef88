FROM golang:1.24 AS builder
WORKDIR /app
COPY . .
RUN go build -o tide .

FROM golang:1.24
COPY --from=builder /app/tide /usr/local/bin/
COPY --from=builder /app/tables /tables
CMD ["tide"]
