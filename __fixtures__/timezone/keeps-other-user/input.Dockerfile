FROM alpine:3.20 AS build
ENV TZ=Europe/Berlin

FROM registry.example.com/team/base
ENV TZ=Europe/Berlin
COPY --from=build /out /srv
