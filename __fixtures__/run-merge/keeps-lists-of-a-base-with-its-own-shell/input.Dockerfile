FROM bitnami/node:20
USER root
RUN (chown daemon /a; chown daemon /b)
RUN chmod 700 /a

FROM cimg/base:2024.01
RUN mkdir /a; mkdir /b
RUN chmod 700 /a

FROM mambaorg/micromamba:1.5
RUN mkdir /a
RUN chmod 700 /a
