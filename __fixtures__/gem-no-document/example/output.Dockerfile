FROM alpine:3.20
RUN apk add --no-cache ruby && gem install --no-document bundler:2.5
