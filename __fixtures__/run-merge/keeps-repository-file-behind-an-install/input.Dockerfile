FROM alpine:3.20
RUN apk add --no-cache curl
RUN echo "https://dl-cdn.alpinelinux.org/alpine/edge/testing" >> /etc/apk/repositories
