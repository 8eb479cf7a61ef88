FROM alpine:3.4
RUN apk add --update -t deps wget ca-certificates && \
    wget https://example.com/glibc-2.23.apk && \
    apk add --allow-untrusted glibc-*.apk && \
    rm -rf /tmp/* /var/cache/apk/*
