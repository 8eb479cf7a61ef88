FROM alpine:3.20
RUN apk update && apk add curl && echo https://mirror.example.com/edge >> /etc/apk/repositories && apk update && apk add git
