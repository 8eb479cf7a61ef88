FROM alpine:3.20
RUN apk add -U curl && apk add --update git && apk --update add make
