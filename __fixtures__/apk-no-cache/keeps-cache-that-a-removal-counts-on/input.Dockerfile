FROM alpine:3.20
RUN apk add --update nginx; rm /var/cache/apk/*
RUN set -eux; apk add --update openssl; rm /var/cache/apk/*
RUN apk add bash && rm -r /var/cache/apk/* /var/log/setup
RUN apk update && apk add curl && \
    # the index is not needed any more
    rm /var/cache/apk/*
RUN apk add jq && ls -l /var/cache/apk
