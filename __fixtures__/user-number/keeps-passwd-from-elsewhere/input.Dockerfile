FROM debian:12 AS folder
COPY rootfs /
USER nobody

FROM scratch AS file
COPY passwd /etc/passwd
USER nobody

FROM debian:12 AS image
COPY --from=example.com/base:1 /etc/passwd /etc/
USER nobody
