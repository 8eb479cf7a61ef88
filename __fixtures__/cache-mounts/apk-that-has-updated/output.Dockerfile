FROM --platform=linux/amd64 alpine:3.20
RUN --mount=type=cache,target=/etc/apk/cache,sharing=locked \
    apk update && apk add curl && apk add git
RUN --mount=type=cache,target=/etc/apk/cache,sharing=locked \
    apk add --update-cache bash && apk add jq
