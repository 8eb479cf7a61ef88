FROM alpine:3.20 AS a
ARG TARGETPLATFORM=linux/arm64
FROM alpine:3.20
