FROM docker:1.9-dind
RUN apk add --update curl
