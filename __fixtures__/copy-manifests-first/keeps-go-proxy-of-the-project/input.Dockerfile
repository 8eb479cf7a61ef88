FROM golang:1.22 AS first
WORKDIR /src
COPY . .
RUN GOPROXY=file:///src/proxy go mod download

FROM golang:1.22 AS second
WORKDIR /src
COPY . .
RUN GOPROXY=$MIRROR go mod download

FROM golang:1.22 AS third
ENV GOPROXY=file:///src/proxy|direct
WORKDIR /src
COPY . .
RUN go mod download

FROM golang:1.22 AS fourth
WORKDIR /src
COPY . .
RUN export GOPROXY=file:///src/proxy && go mod download

FROM golang:1.22 AS fifth
WORKDIR /src
COPY . .
RUN env GOPROXY=file:///src/proxy go mod download
