FROM golang:1.23-alpine AS build
RUN apk add git make
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN make worker

FROM alpine:3.20
RUN apk add --no-cache ca-certificates
COPY --from=build /src/bin/worker /usr/local/bin/worker
USER 65534
ENTRYPOINT ["worker"]
