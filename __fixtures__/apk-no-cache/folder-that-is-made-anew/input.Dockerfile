FROM alpine:3.20
RUN apk add git && rm -rf /var/cache/apk && mkdir /var/cache/apk

FROM alpine:3.20
RUN apk update && apk add git && rm -rf /var/cache/apk && mkdir /var/cache/apk

FROM alpine:3.20
RUN apk add --no-cache git && rm -rf /var/cache/apk
RUN mkdir /var/cache/apk

FROM alpine:3.20
RUN apk add --no-cache git && rm -rf /var/cache/apk && mkdir -p /var/cache/other
