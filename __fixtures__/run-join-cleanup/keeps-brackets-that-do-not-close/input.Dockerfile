FROM alpine:3.20 AS variable
RUN apk add --no-cache --virtual .b gcc
ENV CFLAGS=-O2
RUN gcc -o /a a.c
RUN apk del .b
CMD ["/a"]

FROM alpine:3.20 AS system
RUN apk add --no-cache --virtual .b gcc
COPY lib /usr/lib/
RUN gcc -o /a a.c
RUN apk del .b
CMD ["/a"]

FROM alpine:3.20 AS owner
RUN apk add --no-cache --virtual .b gcc nginx
COPY --chown=nginx a.c /src/
RUN gcc -o /a /src/a.c
RUN apk del .b
CMD ["/a"]

FROM alpine:3.20 AS late
RUN apk add --no-cache --virtual .b gcc
RUN gcc -v
COPY a.c /src/
RUN gcc -o /a /src/a.c
RUN apk del .b
CMD ["/a"]

FROM alpine:3.20 AS more
RUN apk add --no-cache --virtual .b gcc && tar -xf /src/b.tar
COPY a.c /src/
RUN gcc -o /a /src/a.c
RUN apk del .b
CMD ["/a"]

FROM alpine:3.20 AS file
RUN apk add --no-cache --virtual .b ./local.apk
COPY a.c /src/
RUN gcc -o /a /src/a.c
RUN apk del .b
CMD ["/a"]

FROM debian:12 AS part
RUN apt-get update && apt-get install -y curl git jq gcc && rm -rf /var/lib/apt/lists/*
RUN gcc -o /a a.c
RUN apt-get purge -y gcc
CMD ["/a"]

FROM alpine:3.20 AS folder
RUN apk add --no-cache --virtual .b gcc
ARG TARGET
WORKDIR $TARGET
RUN gcc -o /a a.c
RUN apk del .b
CMD ["/a"]

FROM alpine:3.20 AS user
RUN apk add --no-cache --virtual .b gcc
USER 1000
RUN gcc -o /tmp/a a.c
USER root
RUN apk del .b
CMD ["/a"]
