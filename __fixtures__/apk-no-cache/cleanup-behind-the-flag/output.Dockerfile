FROM alpine:3.20
RUN apk add --no-cache curl
RUN set -eux; \
    apk add --no-cache jq
RUN set -eux; \
    apk add --no-cache make; \
    make --version
RUN apk --no-cache add git \
 && rm -rf /tmp/build \
           /var/tmp/*
RUN apk add --no-cache --virtual .build gcc && make -C /src && apk del .build
RUN apk del git
RUN apk add --no-cache bash; bash --version
RUN apk add --no-cache zip && rm -rf /tmp/* \
    /var/tmp/*
