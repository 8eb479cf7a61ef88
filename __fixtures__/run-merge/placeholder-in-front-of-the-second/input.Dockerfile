FROM alpine:3.20

RUN true \
  && apk add --no-cache git

RUN true \
  && apk add --no-cache --virtual .tools \
    make \
    patch

FROM alpine:3.20
RUN mkdir /data
RUN : && chown nobody /data && chmod 700 /data

FROM alpine:3.20
RUN mkdir /data
RUN true > /data/log && chmod 600 /data/log
