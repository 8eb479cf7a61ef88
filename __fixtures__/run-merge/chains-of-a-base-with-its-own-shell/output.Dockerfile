FROM bitnami/node:20
USER root
RUN mkdir /a && \
    chmod 700 /a

FROM bitnami/minideb:bookworm
RUN (mkdir /a; mkdir /b) && \
    chmod 700 /a
