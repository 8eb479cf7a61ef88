FROM alpine:3.20
WORKDIR /app
COPY . .
RUN apk add --no-cache curl

FROM alpine:3.6

ENV A=b
RUN apk add --no-cache jq
RUN apk add --no-cache git
