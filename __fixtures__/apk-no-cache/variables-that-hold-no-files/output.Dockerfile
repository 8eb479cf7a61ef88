FROM alpine:3.6 AS environment
ENV BUILD_DEPS="gcc make"
RUN apk add --no-cache curl
RUN apk add --no-cache --virtual .deps $BUILD_DEPS

FROM alpine:3.6 AS script
RUN TOOLS="jq curl" && apk add --no-cache $TOOLS

FROM alpine:3.6 AS version
ARG VERSION
RUN apk add --no-cache python3=$VERSION

FROM alpine:3.20 AS fetches-by-itself
RUN apk add --no-cache curl
RUN for f in /tmp/*.apk; do apk add --no-cache $f; done
