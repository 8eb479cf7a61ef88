FROM alpine:3.20
RUN apk update && apk add curl
CMD ["apk", "search", "jq"]

FROM alpine:3.20
RUN apk update && apk add curl
HEALTHCHECK CMD apk version | grep -q '<'
CMD ["sleep", "infinity"]
