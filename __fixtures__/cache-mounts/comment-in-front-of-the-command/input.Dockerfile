FROM --platform=linux/amd64 alpine:3.20
RUN \
  ## what is asked with
  apk add curl && \
  ## what is built with
  apk add git
