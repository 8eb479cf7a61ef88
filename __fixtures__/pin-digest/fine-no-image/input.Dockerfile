FROM node:20@sha256:4444444444444444444444444444444444444444444444444444444444444444 AS build
ONBUILD COPY --from=node:20 /a /a
FROM scratch
COPY --from=build /a /a
COPY --from=0 /a /a
RUN --mount=type=cache,from=build,target=/x true
