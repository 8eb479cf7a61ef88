FROM alpine:3.20 AS base
LABEL org.opencontainers.image.authors="Ann"
FROM base
LABEL org.opencontainers.image.authors="Bob"
