FROM alpine:3.20
RUN apk update; apk add curl; rm -rf /var/cache/apk/*; curl --version
RUN set -ex; apk update > /dev/null 2>&1; apk upgrade; apk add jq
RUN cd /srv; apk update; apk add git; \
    git --version
