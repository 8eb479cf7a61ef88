FROM alpine:3.20
RUN [[ -f /etc/motd ]]
RUN apk add --no-cache jq
