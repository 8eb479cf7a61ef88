FROM alpine:3.20
RUN apk add -X https://mirror.example.com/edge/testing gosu
