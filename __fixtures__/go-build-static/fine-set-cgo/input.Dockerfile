FROM golang:1.22-alpine AS a
ENV CGO_ENABLED=1
RUN go build -trimpath -ldflags="-s -w" -o /a .
FROM golang:1.22-alpine
RUN apk add --no-cache build-base
RUN go build -trimpath -ldflags="-s -w" -o /b .

FROM debian:12
COPY --from=a /a /a
COPY --from=1 /b /b
