FROM alpine:3.20
RUN apk add --no-cache bash \
      curl \
      git
FROM alpine:3.20
RUN apk add --no-cache \
  bash \
  curl \
  git \
  make
