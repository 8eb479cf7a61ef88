FROM alpine:3.20
RUN set -e; apk add --virtual .b gcc && make
RUN set -e; apk del .b
