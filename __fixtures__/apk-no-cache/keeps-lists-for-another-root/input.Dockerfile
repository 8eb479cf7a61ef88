FROM alpine:3.20
RUN apk update && apk fetch -o /pkgs curl
