ARG VERSION=1.22
FROM golang:${VERSION} AS build
FROM registry.example.com/${IMAGE:-base:x}
COPY --from=build /a /a
