FROM alpine:3.7
RUN apk upgrade && apk add --update curl
