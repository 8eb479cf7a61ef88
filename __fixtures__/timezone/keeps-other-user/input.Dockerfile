FROM alpine:3.20 AS build
ENV TZ=Europe/Berlin

FROM perl:5.40-slim-trixie
ENV TZ=Europe/Berlin
COPY --from=build /out /srv
