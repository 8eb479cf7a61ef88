FROM golang:1.22-alpine AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN go build -o /bin/shop ./cmd/shop

FROM scratch
COPY --from=build /bin/shop /shop
ENTRYPOINT ["/shop"]
