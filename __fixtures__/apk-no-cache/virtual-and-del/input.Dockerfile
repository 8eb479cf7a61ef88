FROM alpine:3.20
RUN apk update && apk add -t .build gcc && make -C /src && apk del .build && rm -rf /var/cache/apk/*
