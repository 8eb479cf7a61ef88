FROM alpine:3.20
RUN apk add --no-cache git && mkdir -p /var/cache/apk

FROM alpine:3.20
RUN apk add --no-cache git && mkdir --parents /var/cache/apk

FROM alpine:3.20
RUN apk add --no-cache git
RUN mkdir -p /var/cache/apk
