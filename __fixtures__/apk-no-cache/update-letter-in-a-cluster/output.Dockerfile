FROM alpine:3.20
RUN apk -v add --no-cache git
RUN apk add --no-cache -q make
RUN apk --no-cache -q add gcc
RUN apk -Ut .build add --no-cache bash
