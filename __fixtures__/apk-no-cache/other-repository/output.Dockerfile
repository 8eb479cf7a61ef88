FROM alpine:3.20
RUN apk add --no-cache -X https://mirror.example.com/edge/testing gosu
