FROM busybox:latest
# A stand-in, not Alpine's apk: it says at its head what it does.
COPY apk /sbin/apk
COPY repository /repository

RUN apk update && apk add -t .build build-tool && build-tool /srv/built && apk del .build

RUN apk add --update greeter && greeter

RUN apk update \
    && apk add \
        parting \
    && rm -rf /var/cache/apk/*
CMD ["greeter"]
