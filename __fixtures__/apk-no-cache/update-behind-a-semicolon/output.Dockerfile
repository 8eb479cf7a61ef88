FROM alpine:3.20
RUN apk add --no-cache curl; curl --version
RUN set -ex; apk upgrade --no-cache; apk add --no-cache jq
RUN cd /srv; apk add --no-cache git; \
    git --version
