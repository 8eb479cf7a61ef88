FROM alpine:3.20
RUN apk add --virtual .b nodejs npm && npm ci && apk del .b && rm -rf ~/.npm
FROM debian:12
RUN apt-get update && apt-get install -y npm && npm ci && apt-get purge -y npm && rm -rf ~/.npm
