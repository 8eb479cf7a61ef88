FROM alpine:3.19 AS tools

ARG JQ_VERSION=1.7.1

RUN apk add --no-cache bash curl git openssh-client

RUN apk add --no-cache --virtual .build-deps \
        autoconf \
        automake \
        build-base \
        libtool \
 && curl -fsSL https://example.com/jq-${JQ_VERSION}.tar.gz | tar -xz -C /tmp \
 && cd /tmp/jq-${JQ_VERSION} \
 && ./configure --prefix=/usr/local --disable-docs \
 && make -j2 install \
 && rm -rf /tmp/jq-${JQ_VERSION}
RUN apk del .build-deps

RUN adduser -D -u 10001 runner \
 && mkdir /work \
 && chown runner /work

USER runner
WORKDIR /work
ENTRYPOINT ["bash"]
