FROM debian:12
COPY rootfs /
COPY --chown=1:1 tool /tool
COPY --chown=1:1 shelf /shelf
