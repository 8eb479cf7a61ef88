FROM alpine:3.20

WORKDIR /src
# The source.
COPY hello.c ./
# What the build needs.
RUN apk add --no-cache --virtual .build-deps gcc musl-dev && \
    gcc -o /usr/local/bin/hello hello.c && \
    apk del .build-deps
CMD ["hello"]
