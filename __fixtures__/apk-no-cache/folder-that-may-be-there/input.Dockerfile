FROM alpine:3.20
RUN apk add git && rm -rf /var/cache/apk && mkdir -p /var/cache/apk

FROM alpine:3.20
RUN apk add git && rm -rf /var/cache/apk && mkdir --parents /var/cache/apk

FROM alpine:3.20
RUN apk add --no-cache git && rm -rf /var/cache/apk
RUN mkdir -p /var/cache/apk
