FROM --platform=linux/amd64 alpine:3.20
RUN apk update && apk add curl && apk add git
RUN apk add bash && apk add jq
