FROM alpine:3.20 AS argument
ARG TZ=Europe/Berlin
ENV TZ=$TZ

FROM alpine:3.20
ENV REGION=Europe
ENV TZ=${REGION}/Berlin

FROM alpine:3.20
ENV TZ=UTC
