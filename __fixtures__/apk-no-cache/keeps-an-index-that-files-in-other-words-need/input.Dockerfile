FROM alpine:3.6 AS loop
RUN apk update && apk add curl
RUN for f in /tmp/*.apk; do apk add $f; done

FROM alpine:3.6 AS variable
RUN apk update && apk add curl
RUN apk add --allow-untrusted "$PKG.apk"

FROM alpine:3.6 AS pipe
RUN apk update && apk add curl
RUN ls /tmp/*.apk | xargs apk add

FROM alpine:3.6 AS quotes
RUN apk update && apk add curl
RUN apk add "/tmp/x.apk"

FROM alpine:3.5
RUN apk update && apk add "$@"

FROM alpine:3.5
ENV P=foo
RUN . /pk.env && apk update && apk add $P && apk add curl
