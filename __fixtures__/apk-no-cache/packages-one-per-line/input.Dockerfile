FROM alpine:3.20
RUN apk add \
    bash \
    # for the health check
    curl \
    git
