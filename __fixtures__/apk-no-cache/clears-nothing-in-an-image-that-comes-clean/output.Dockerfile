FROM alpine:3.19
RUN apk add --no-cache curl
RUN curl -fsSL https://example.com/tool.tar.gz | tar -xz -C /opt && apk del curl

FROM team/alpine:3.19
RUN apk add --no-cache git
