FROM alpine:3.20
RUN apk add --no-cache bash
RUN apk add --no-cache \
      curl \
      git
FROM alpine:3.20
RUN apk add --no-cache \
  bash \
  curl
RUN apk add --no-cache \
      git \
      make
