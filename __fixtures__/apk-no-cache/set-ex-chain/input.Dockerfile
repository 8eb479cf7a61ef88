FROM alpine:3.20
RUN set -ex; \
    apk add --virtual .build gcc musl-dev; \
    make -C /src; \
    apk del .build
