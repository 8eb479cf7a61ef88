FROM golang:1.24 AS goal
WORKDIR /src
COPY goal/go.mod goal/go.sum ./
RUN go mod download
COPY goal/ ./
RUN make

FROM golang:1.24 AS of-a-target
WORKDIR /src
COPY of-a-target/go.mod of-a-target/go.sum ./
RUN go mod download
COPY of-a-target/ ./
RUN make build

FROM golang:1.24 AS of-git
WORKDIR /src
COPY of-git/go.mod of-git/go.sum ./
RUN go mod download
COPY of-git/ ./
RUN make build
