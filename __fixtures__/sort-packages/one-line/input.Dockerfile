FROM alpine:3.20
RUN apk add --no-cache git curl bash make
RUN apk add --no-cache git curl bash make && make
RUN apk add --no-cache --virtual .deps git curl bash make; make
RUN apk update && \
    apk add git curl bash make && make && \
    rm -r /x
RUN true \
    && apk add git curl bash make && make \
    && rm -r /x
