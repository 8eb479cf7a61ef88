FROM alpine:3.20
RUN mkdir -p /etc/apk/cache && apk update
RUN apk add curl
