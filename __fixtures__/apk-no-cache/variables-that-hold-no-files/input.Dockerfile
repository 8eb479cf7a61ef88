FROM alpine:3.6 AS environment
ENV BUILD_DEPS="gcc make"
RUN apk update && apk add curl
RUN apk add --virtual .deps $BUILD_DEPS

FROM alpine:3.6 AS script
RUN apk update && TOOLS="jq curl" && apk add $TOOLS

FROM alpine:3.6 AS version
ARG VERSION
RUN apk update && apk add python3=$VERSION

FROM alpine:3.20 AS fetches-by-itself
RUN apk update && apk add curl
RUN for f in /tmp/*.apk; do apk add $f; done
