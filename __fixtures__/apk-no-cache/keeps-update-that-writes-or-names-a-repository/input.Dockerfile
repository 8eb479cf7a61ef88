FROM alpine:3.20
RUN apk update > /var/log/apk.log
RUN time -o /var/log/time.log apk update
RUN apk update -X https://example.org/alpine/edge/testing
RUN apk add --no-cache jq
