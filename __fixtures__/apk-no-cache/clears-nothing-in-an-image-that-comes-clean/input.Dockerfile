FROM alpine:3.19
RUN apk add --no-cache curl
RUN curl -fsSL https://example.com/tool.tar.gz | tar -xz -C /opt && apk del curl && rm -rf /var/cache/apk/*

FROM team/alpine:3.19
RUN apk add --no-cache git && rm -rf /var/cache/apk/*
