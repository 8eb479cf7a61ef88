FROM alpine:3.7 AS old
RUN apk add --update curl git make
COPY . /app
RUN curl -fsSL https://get.sdkman.io | bash && git clone https://example.com/x.git && make -C x

# From 3.8 on apk fetches an index that is missing.
FROM alpine:3.20
RUN apk update && apk add curl
COPY bin /usr/local/bin
RUN prepare-image
