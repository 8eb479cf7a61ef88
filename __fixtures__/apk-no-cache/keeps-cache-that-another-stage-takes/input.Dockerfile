FROM alpine:3.20 AS packages
RUN apk add --update nginx

FROM alpine:3.20 AS offline
COPY --from=packages /var/cache/apk /var/cache/apk
RUN --mount=type=bind,from=packages,source=/var/cache/apk,target=/index ls /index

FROM packages
COPY --from=offline /etc/apk/world /world
