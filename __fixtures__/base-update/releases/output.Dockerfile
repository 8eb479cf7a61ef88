FROM ubuntu:22.04 AS a
COPY a /a
CMD ["cat", "/a"]
FROM alpine:3.22 AS b
RUN apk add --no-cache curl tzdata
CMD ["cat", "/b"]
FROM debian:12 AS c
CMD ["cat", "/c"]
FROM debian:bookworm AS d
CMD ["cat", "/d"]
FROM ubuntu:22.04
CMD ["cat", "/e"]
FROM ubuntu:noble
CMD ["cat", "/e"]
FROM ubuntu:jammy
CMD ["cat", "/e"]
FROM debian:bookworm AS f
RUN apt-get update && apt-get install -y curl
COPY settings.json /etc/
HEALTHCHECK CMD curl -f http://localhost/ || exit 1
CMD ["sleep", "600"]
FROM --platform=linux/amd64 ubuntu:22.04
CMD ["sleep", "600"]
FROM --platform=linux/aarch64 ubuntu:22.04
CMD ["sleep", "600"]
FROM --platform=$TARGETPLATFORM ubuntu:22.04
CMD ["sleep", "600"]
FROM alpine:3.22
CMD ["sleep", "600"]
