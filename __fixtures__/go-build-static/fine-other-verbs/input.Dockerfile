FROM golang:1.22
RUN go test ./... && go vet ./... && go run ./gen
ONBUILD RUN go build -o /app .
CMD go build -o /app . && /app
