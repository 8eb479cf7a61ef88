ARG VERSION=1.22
FROM golang:${VERSION} AS Build
FROM registry.example.com/${IMAGE:-base:x}
COPY --from=Build /a /a
