FROM --platform=$BUILDPLATFORM alpine:3.20 AS a
FROM --platform=linux/amd64 alpine:3.20 AS b
FROM --platform=linux/$TARGETARCH alpine:3.20 AS c
FROM --platform=${TARGETPLATFORM:-linux/amd64} alpine:3.20
COPY --from=b /a /a
