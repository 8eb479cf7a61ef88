FROM ubuntu:18.04 AS a
COPY a /a
CMD ["cat", "/a"]
FROM alpine:3.12 AS b
RUN apk add --no-cache curl tzdata
CMD ["cat", "/b"]
FROM debian:9 AS c
CMD ["cat", "/c"]
FROM debian/eol:jessie AS d
CMD ["cat", "/d"]
FROM ubuntu:17.10
CMD ["cat", "/e"]
FROM ubuntu:mantic
CMD ["cat", "/e"]
FROM ubuntu:focal
CMD ["cat", "/e"]
FROM debian:buster AS f
RUN apt-get update && apt-get install -y curl
COPY settings.json /etc/
HEALTHCHECK CMD curl -f http://localhost/ || exit 1
CMD ["sleep", "600"]
FROM --platform=linux/amd64 ubuntu:18.04
CMD ["sleep", "600"]
FROM --platform=linux/aarch64 ubuntu:18.04
CMD ["sleep", "600"]
FROM --platform=$TARGETPLATFORM ubuntu:18.04
CMD ["sleep", "600"]
FROM alpine:3.9
CMD ["sleep", "600"]
