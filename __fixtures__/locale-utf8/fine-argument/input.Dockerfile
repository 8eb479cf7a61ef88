FROM ubuntu:24.04
ARG LANG
RUN ./build
