FROM golang:1.24
WORKDIR /app
COPY . .
RUN go generate ./... && go build -o /app/tide .
CMD ["/app/tide"]
