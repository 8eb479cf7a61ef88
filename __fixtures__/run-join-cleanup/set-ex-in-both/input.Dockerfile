FROM alpine:3.20
RUN set -ex; apk add --virtual .b gcc; make
RUN set -ex; apk del .b
