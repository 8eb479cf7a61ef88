FROM alpine:3.20
RUN apk --repository=https://mirror.example.com/edge/testing add --no-cache \
    php84-xsl \
    php84-intl
RUN apk --repository=https://mirror.example.com/edge/main \
    add --no-cache \
    boost-dev
RUN apk \
    add --no-cache \
    git
RUN apk \
    # from testing
    add --no-cache graphviz
RUN apk add --no-cache \
    tar \
    xz
