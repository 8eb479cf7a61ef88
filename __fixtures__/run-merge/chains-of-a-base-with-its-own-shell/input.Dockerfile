FROM bitnami/node:20
USER root
RUN mkdir /a
RUN chmod 700 /a

FROM bitnami/minideb:bookworm
RUN (mkdir /a; mkdir /b)
RUN chmod 700 /a
