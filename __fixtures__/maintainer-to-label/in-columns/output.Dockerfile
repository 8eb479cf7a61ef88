FROM        alpine:3.20
LABEL       org.opencontainers.image.authors="Ann Example <ann@example.com>"
RUN         apk add --no-cache curl
