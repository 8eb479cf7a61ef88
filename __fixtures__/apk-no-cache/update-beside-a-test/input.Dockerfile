FROM alpine:3.20
RUN apk update && [[ -f /etc/motd ]]
RUN apk add jq
