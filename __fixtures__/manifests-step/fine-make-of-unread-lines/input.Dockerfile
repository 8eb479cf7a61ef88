FROM golang:1.24 AS recipe-beside
WORKDIR /src
COPY recipe-beside/ ./
RUN make build

FROM golang:1.24 AS double-colon
WORKDIR /src
COPY double-colon/ ./
RUN make build

FROM golang:1.24 AS other-goal
WORKDIR /src
COPY other-goal/ ./
RUN make

FROM golang:1.24 AS other-modules
WORKDIR /src
COPY other-modules/ ./
RUN make build

FROM golang:1.24 AS modules-of-value
WORKDIR /src
COPY modules-of-value/ ./
RUN make build

FROM golang:1.24 AS pattern
WORKDIR /src
COPY pattern/ ./
RUN make build

FROM golang:1.24 AS blanks
WORKDIR /src
COPY blanks/ ./
RUN make build

FROM golang:1.24 AS behind-a-definition
WORKDIR /src
COPY behind-a-definition/ ./
RUN make build

FROM golang:1.24 AS target-of-variable
WORKDIR /src
COPY target-of-variable/ ./
RUN make build

FROM golang:1.24 AS evaluated
WORKDIR /src
COPY evaluated/ ./
RUN make build

FROM golang:1.24 AS made-elsewhere
WORKDIR /src
COPY made-elsewhere/ ./
RUN make build

FROM golang:1.24 AS flags
WORKDIR /src
COPY flags/ ./
RUN make build

FROM golang:1.24 AS told-by-call
WORKDIR /src
COPY told-by-call/ ./
RUN MAKEFLAGS=-Cother make build

FROM golang:1.24 AS told-by-image
WORKDIR /src
COPY told-by-image/ ./
ENV MAKEFILES=other.mk
RUN make build
