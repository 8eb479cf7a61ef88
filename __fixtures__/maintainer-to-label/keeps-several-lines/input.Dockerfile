FROM alpine:3.20
MAINTAINER Ann \
  <ann@example.com>
