FROM golang:1.24
WORKDIR /app
COPY . .
RUN curl -fsSL -o /app/tables.csv https://example.com/tables.csv
RUN go build -o /app/tide .
CMD ["/app/tide"]
