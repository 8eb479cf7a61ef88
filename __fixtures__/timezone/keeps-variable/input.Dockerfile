FROM alpine:3.20 AS base
ENV REGION=Europe
ENV TZ=${REGION}/Berlin

FROM alpine:3.20
ARG TZ=Europe/Berlin
ENV TZ=$TZ
