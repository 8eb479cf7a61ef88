FROM golang:1.22-alpine AS build
WORKDIR /src
COPY . .
RUN go mod download && go build -o /bin/shop ./cmd/shop

FROM scratch
COPY --from=build /bin/shop /shop
ENTRYPOINT ["/shop"]
