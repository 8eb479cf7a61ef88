FROM alpine:3.20
USER app
RUN sudo apk add curl && /sbin/apk add git
