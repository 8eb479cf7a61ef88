FROM --platform=linux/amd64 alpine:3.20
RUN apk add --no-cache curl git
RUN apk add \
      --no-cache \
      --virtual .build gcc && \
    apk del .build

FROM fedora:40
RUN dnf install -y gcc && dnf clean all && rm -rf /var/cache/dnf

FROM rockylinux:9
RUN yum -y install gcc

FROM fedora:42
RUN dnf -y upgrade

FROM openeuler/openeuler:22.03-lts
RUN dnf -y install gcc

FROM fedora:20
RUN yum -y install gcc
