FROM alpine:3.20
RUN <<END
apk update
END
RUN apk add --no-cache jq
