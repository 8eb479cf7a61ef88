FROM alpine:3.7
RUN apk upgrade --no-cache && apk add --no-cache curl
RUN apk upgrade --no-cache
