FROM alpine:3.20 AS package
RUN apk add --no-cache tzdata
ENV TZ=Europe/Berlin

FROM ubuntu:24.04
ENV TZ=Europe/Berlin
RUN ln -snf /usr/share/zoneinfo/$TZ /etc/localtime
