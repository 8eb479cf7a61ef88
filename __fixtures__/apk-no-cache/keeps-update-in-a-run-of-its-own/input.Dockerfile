FROM alpine:3.20
RUN apk update

FROM alpine:3.20 AS commented
# a fresh index
RUN apk update
RUN apk add --no-cache curl

FROM alpine:3.20 AS more
RUN apk update && mkdir /app
RUN apk add --no-cache curl

FROM alpine:3.20 AS open
ARG OPTIONS
RUN apk update
RUN apk add $OPTIONS curl
