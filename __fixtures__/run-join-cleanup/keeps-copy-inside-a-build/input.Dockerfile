FROM alpine:3.20
RUN apk add --no-cache --virtual .tools build-base
COPY src /src
RUN make -C /src install
RUN apk del .tools
