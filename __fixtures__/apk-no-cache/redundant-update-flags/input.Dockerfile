FROM alpine:3.20
RUN apk add --update --no-cache curl && apk --update add --no-cache jq && apk add -U --no-cache git
RUN apk --no-cache --update add make; apk add --no-cache --update-cache bash; apk --no-cache upgrade -U
RUN apk add --no-cache \
        --update \
        # for the probe
        wget \
        -U
RUN apk -U upgrade && apk --upgrade add gcc && apk add -u tar && apk add --no-cache --upgrade xz
RUN apk add -qU --no-cache sed
RUN apk add --no-cache zip --update && rm -rf /var/cache/apk/*
