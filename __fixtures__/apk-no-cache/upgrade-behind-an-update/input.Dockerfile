FROM alpine:3.7
RUN apk update && apk upgrade && apk add curl
RUN apk upgrade -U
