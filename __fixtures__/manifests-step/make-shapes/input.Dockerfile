FROM golang:1.24 AS goal
WORKDIR /src
COPY goal/ ./
RUN make

FROM golang:1.24 AS of-a-target
WORKDIR /src
COPY of-a-target/ ./
RUN make build

FROM golang:1.24 AS of-git
WORKDIR /src
COPY of-git/ ./
RUN make build
