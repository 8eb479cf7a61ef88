FROM alpine:3.20 AS one
LABEL maintainer="Ann"
MAINTAINER Ann
FROM alpine:3.20 AS two
MAINTAINER Ann
LABEL org.opencontainers.image.authors="Ann" vendor=x
FROM one
MAINTAINER Ann
FROM alpine:3.20
LABEL Maintainer Ann
MAINTAINER Ann
