FROM alpine:3.20
COPY packages/ /var/cache/apk/
RUN apk add --no-cache curl && rm -rf /var/cache/apk/*

FROM alpine:3.20 AS script
COPY install.sh /
RUN apk add --no-cache bash && /install.sh && rm -rf /var/cache/apk/*

FROM alpine:3.20 AS downloads
RUN apk add --no-cache wget && wget -P /var/cache/apk https://example.com/x.apk && rm -rf /var/cache/apk/*

# The status of rm is that of the RUN.
FROM alpine:3.20 AS covered
RUN apk add --no-cache curl; rm -rf /var/cache/apk/*

FROM alpine:3.20 AS index
RUN apk update && apk search curl > /found
RUN apk add --no-cache curl && rm -rf /var/cache/apk/*
