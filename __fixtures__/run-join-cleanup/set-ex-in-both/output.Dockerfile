FROM alpine:3.20
RUN set -ex; \
    apk add --virtual .b gcc; \
    make; \
    apk del .b
