FROM alpine:3.20
RUN apk update; [ $? -eq 0 ] && apk add curl
RUN if apk update; then apk add curl; fi
RUN apk update || true; apk add jq
RUN apk update | tee /update.log; apk add jq
RUN apk update > /update.log && apk add jq
RUN apk update -X https://mirror.example.com/edge && apk add git
RUN apk add jq; apk update
