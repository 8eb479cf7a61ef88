FROM ubuntu:18.04 AS a
COPY a /a
CMD ["/a"]
FROM alpine:3.12 AS b
RUN apk add --no-cache curl tzdata
CMD ["/b"]
FROM debian:9 AS c
CMD ["/c"]
FROM debian/eol:jessie AS d
CMD ["/d"]
FROM ubuntu:focal
CMD ["/e"]
