FROM alpine:3.20
RUN set -e; [ -f /etc/motd ] && apk update; apk add --no-cache jq
RUN set -e; apk add --no-cache jq; ! grep -q root /etc/passwd; apk update
RUN set -e; apk add --no-cache jq; for p in a b; do [ -f $p ] && cp $p /srv; done; apk update
RUN set -e; set +e; apk add --no-cache jq; grep -q root /etc/group; apk update
