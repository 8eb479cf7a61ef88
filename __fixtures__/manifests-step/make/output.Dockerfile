FROM golang:1.24 AS build
COPY go.mod go.sum /go/src/app/
WORKDIR /go/src/app
RUN go mod download
COPY . /go/src/app
RUN make feed

FROM golang:1.24 AS first
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN make -j4 VERSION=2

FROM golang:1.24 AS tests
WORKDIR /src
COPY . .
RUN make lint
