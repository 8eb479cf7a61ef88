FROM alpine:3.20
RUN apk add --no-cache curl && apk info && apk info -e curl && apk audit
RUN ["chmod", "755", "/srv"]
