FROM alpine:3.20
RUN apk --update \
    --repository=https://mirror.example.com/edge/testing add \
    php84-xsl \
    php84-intl
RUN apk --repository=https://mirror.example.com/edge/main \
    --update add \
    boost-dev
RUN apk \
    -U \
    add \
    git
RUN apk --update \
    # from testing
    add graphviz
RUN apk add --update \
    tar \
    xz
