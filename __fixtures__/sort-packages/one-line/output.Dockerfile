FROM alpine:3.20
RUN apk add --no-cache \
    bash \
    curl \
    git \
    make
RUN apk add --no-cache \
    bash \
    curl \
    git \
    make \
    && make
RUN apk add --no-cache --virtual .deps \
    bash \
    curl \
    git \
    make; make
RUN apk update && \
    apk add \
        bash \
        curl \
        git \
        make \
    && make && \
    rm -r /x
RUN true \
    && apk add \
        bash \
        curl \
        git \
        make \
    && make \
    && rm -r /x
