FROM alpine:3.20
RUN apk add --virtual .b gcc musl-dev && make -C /src
RUN apk del .b
