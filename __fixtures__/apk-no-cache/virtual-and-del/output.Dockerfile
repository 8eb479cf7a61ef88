FROM alpine:3.20
RUN apk add --no-cache -t .build gcc && make -C /src && apk del .build
