FROM alpine:3.20
RUN apk add --virtual .b gcc musl-dev && \
    make -C /src && \
    apk del .b
