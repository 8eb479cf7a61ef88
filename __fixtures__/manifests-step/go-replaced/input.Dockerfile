FROM golang:1.22
WORKDIR /src
COPY . .
RUN apt-get update && apt-get install -y libpcap-dev && go build ./cmd/api
