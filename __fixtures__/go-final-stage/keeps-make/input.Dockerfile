FROM golang:1.24
WORKDIR /app
COPY . .
RUN go vet ./... && go build ./... && make tide
CMD ["/app/tide"]
