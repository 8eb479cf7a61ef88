FROM gliderlabs/alpine:3.1
RUN apk add --update curl
