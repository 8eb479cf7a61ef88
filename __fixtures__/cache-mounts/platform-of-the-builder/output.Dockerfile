FROM --platform=$BUILDPLATFORM python:3.12-alpine AS plain
RUN apk add --no-cache gcc

FROM --platform=$BUILDPLATFORM python:3.12-alpine
RUN --mount=type=cache,target=/etc/apk/cache,sharing=locked \
    apk add --update-cache gcc
