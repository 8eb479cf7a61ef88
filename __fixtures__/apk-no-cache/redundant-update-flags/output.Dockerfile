FROM alpine:3.20
RUN apk add --no-cache curl && apk add --no-cache jq && apk add --no-cache git
RUN apk --no-cache add make; apk add --no-cache bash; apk --no-cache upgrade
RUN apk add --no-cache \
        # for the probe
        wget
RUN apk upgrade --no-cache && apk --upgrade add --no-cache gcc && apk add --no-cache -u tar && apk add --no-cache --upgrade xz
RUN apk add -q --no-cache sed
RUN apk add --no-cache zip
