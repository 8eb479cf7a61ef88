FROM        alpine:3.20
MAINTAINER  Ann Example <ann@example.com>
RUN         apk add --no-cache curl
