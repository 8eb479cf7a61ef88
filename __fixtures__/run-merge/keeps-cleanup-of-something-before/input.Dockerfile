FROM alpine:3.20
RUN apk add --no-cache --virtual .build gcc && cd /src && make install
RUN apk del .build
RUN adduser -D app
