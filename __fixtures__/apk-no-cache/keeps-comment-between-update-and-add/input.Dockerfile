FROM alpine:3.20
RUN apk update && \
    # what the service needs
    apk add curl
