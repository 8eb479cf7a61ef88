FROM alpine:3.20
RUN --network=none apk add /packages/x.apk
