FROM alpine:3.20
RUN apk add --no-cache --virtual .tools build-base
RUN cd /src && export PREFIX=/usr && make install
RUN apk del .tools
