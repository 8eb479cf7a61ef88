FROM alpine:3.20

# What the build needs.
RUN apk add --no-cache --virtual .build-deps gcc musl-dev
WORKDIR /src
# The source.
COPY hello.c ./

RUN gcc -o /usr/local/bin/hello hello.c
RUN apk del .build-deps
CMD ["hello"]
