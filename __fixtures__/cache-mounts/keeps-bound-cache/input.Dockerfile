FROM golang:1.22 AS modules
WORKDIR /src
COPY . .
RUN go mod download

FROM golang:1.22 AS build
WORKDIR /src
COPY . .
RUN --mount=type=bind,from=modules,source=/go/pkg/mod,target=/go/pkg/mod go build -o /x

FROM scratch
COPY --from=build /x /x
