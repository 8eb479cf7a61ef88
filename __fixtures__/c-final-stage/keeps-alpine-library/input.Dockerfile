FROM alpine:3.20
RUN apk add --no-cache build-base openssl-dev
COPY hello.c /
RUN gcc -o /hello /hello.c -lssl
CMD ["/hello"]
