FROM golang:1.22-alpine
WORKDIR /src
COPY go.mod go.sum ./
RUN GOPROXY=https://proxy.example.com,direct GOSUMDB=off go mod download
COPY . .
