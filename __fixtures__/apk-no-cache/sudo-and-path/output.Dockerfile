FROM alpine:3.20
USER app
RUN sudo apk add --no-cache curl && /sbin/apk add --no-cache git
