# syntax=docker/dockerfile:1
# check=skip=all
FROM --platform=$BUILDPLATFORM node:20 AS build
COPY --from=ghcr.io/astral-sh/uv:0.4 /uv /bin/uv
RUN --mount=from=ghcr.io/astral-sh/uv:0.4,source=/uvx,target=/bin/uvx \
    --mount=type=bind,target=/x,from=node:20 uvx --version

FROM build AS test
FROM \
  # the web server
  nginx
COPY --from=build /a /a
COPY --from=0 /b /b
