FROM crew/alpine32-runtime
RUN apk add --update wget

FROM crew/alpine3.20-runtime
RUN apk add --no-cache wget
