FROM alpine:3.20
RUN apk add --no-cache --virtual .tools build-base
# The tide tables are large: the build takes long.
RUN make -C /src install
RUN apk del .tools
