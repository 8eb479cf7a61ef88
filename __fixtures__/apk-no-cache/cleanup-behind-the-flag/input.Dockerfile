FROM alpine:3.20
RUN apk add --no-cache curl && rm -rf /var/cache/apk/*
RUN set -eux; \
    apk add --no-cache jq; \
    rm -rf /var/cache/apk/*
RUN set -eux; \
    apk add --no-cache make; \
    rm -f /var/cache/apk/*; \
    make --version
RUN apk --no-cache add git \
 && rm -rf /tmp/build \
           /var/cache/apk/* \
           /var/tmp/*
RUN apk add --no-cache --virtual .build gcc && make -C /src && apk del .build && rm -rf /var/cache/apk
RUN apk del git \
 && rm -rf /var/cache/apk/*
RUN apk add --no-cache bash; rm -rf /var/cache/apk/*; bash --version
RUN apk add --no-cache zip && rm -rf /var/cache/apk/* \
    /tmp/* \
    /var/tmp/*
