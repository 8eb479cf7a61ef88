FROM golang:1.22
WORKDIR /src
COPY . .
RUN go build -o server ./cmd/server
CMD ./server -addr :8080
