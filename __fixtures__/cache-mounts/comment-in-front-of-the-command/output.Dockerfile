FROM --platform=linux/amd64 alpine:3.20
RUN --mount=type=cache,target=/etc/apk/cache,sharing=locked \
  ## what is asked with
  apk add --update-cache curl && \
  ## what is built with
  apk add git
