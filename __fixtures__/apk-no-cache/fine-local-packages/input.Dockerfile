FROM alpine:3.7
COPY x.apk /tmp/
RUN apk add --allow-untrusted /tmp/x.apk

FROM registry.example.com/base:1
COPY x.apk /tmp/
RUN apk add --allow-untrusted /tmp/x.apk
