FROM alpine:3.20
LABEL vendor="Example"
MAINTAINER Ann
