FROM alpine:3.20
WORKDIR /app
RUN apk update
COPY . .
RUN apk add curl

FROM alpine:3.6
RUN apk --quiet update && apk update

ENV A=b
RUN apk add --no-cache jq
RUN apk add git
