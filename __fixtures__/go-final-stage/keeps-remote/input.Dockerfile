FROM golang:1.24
WORKDIR /app
COPY . .
RUN go install example.org/tools/ebb@v1.2.0
RUN go build -o /app/tide .
CMD ["/app/tide"]
