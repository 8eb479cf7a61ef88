FROM golang:1.22-alpine
WORKDIR /src
COPY . .
RUN GOPROXY=https://proxy.example.com,direct GOSUMDB=off go mod download
