FROM alpine:3.20
RUN addgroup -S app && adduser -S -G app app
RUN apk add --no-cache tini
RUN mkdir -p /srv && chown app:app /srv
FROM debian:12
RUN mkdir -p /app
RUN apt-get update && apt-get install -y curl git
RUN useradd --create-home app
FROM fedora:40
RUN dnf install -y httpd
RUN ln -sf /dev/stdout /srv/log
