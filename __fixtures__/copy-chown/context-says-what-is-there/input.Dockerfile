FROM debian:12
COPY rootfs /
COPY tool /tool
RUN chown 1:1 /tool
COPY shelf /shelf
RUN chown -R 1:1 /shelf
