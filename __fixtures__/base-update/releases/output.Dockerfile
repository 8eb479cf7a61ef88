FROM ubuntu:22.04 AS a
COPY a /a
CMD ["/a"]
FROM alpine:3.22 AS b
RUN apk add --no-cache curl tzdata
CMD ["/b"]
FROM debian:12 AS c
CMD ["/c"]
FROM debian:bookworm AS d
CMD ["/d"]
FROM ubuntu:jammy
CMD ["/e"]
