FROM --platform=linux/amd64 alpine:3.20
RUN --mount=type=cache,target=/etc/apk/cache,sharing=locked \
    apk add --update-cache curl git
RUN --mount=type=cache,target=/etc/apk/cache,sharing=locked \
    apk add --update-cache \
      --virtual .build gcc && \
    apk del .build

FROM fedora:40
RUN --mount=type=cache,target=/var/cache/dnf,sharing=locked \
    dnf install --setopt=keepcache=1 -y gcc

FROM rockylinux:9
RUN --mount=type=cache,target=/var/cache/dnf,sharing=locked \
    yum -y install --setopt=keepcache=1 gcc

FROM fedora:42
RUN --mount=type=cache,target=/var/cache/libdnf5,sharing=locked \
    dnf -y upgrade --setopt=keepcache=1

FROM openeuler/openeuler:22.03-lts
RUN --mount=type=cache,target=/var/cache/dnf,sharing=locked \
    dnf -y install --setopt=keepcache=1 gcc

FROM fedora:20
RUN --mount=type=cache,id=fedora-20-yum,target=/var/cache/yum,sharing=locked \
    yum -y install --setopt=keepcache=1 gcc
