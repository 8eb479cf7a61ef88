FROM golang:1.22
WORKDIR /src
COPY go.mod go.sum ./
COPY lib/names/go.mod ./lib/names/
RUN apt-get update && apt-get install -y libpcap-dev && go mod download
COPY . .
RUN go build ./cmd/api
