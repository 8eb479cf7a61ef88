FROM alpine:3.20
RUN apk add --no-cache ruby && gem install bundler:2.5
