FROM alpine:3.20
RUN apk add --no-cache curl && apk --no-cache add git && apk add --cache-dir /c make && apk add --no-network ./local.apk
RUN apk add --cache-max-age 60 jq
