FROM alpine:3.20
LABEL vendor="Example"
LABEL org.opencontainers.image.authors="Ann"
