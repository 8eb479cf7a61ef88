FROM alpine:3.20
RUN apk add --no-cache curl && echo https://mirror.example.com/edge >> /etc/apk/repositories && apk add --no-cache git
