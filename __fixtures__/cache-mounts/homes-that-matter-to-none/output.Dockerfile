FROM registry.access.redhat.com/ubi9/python-312 AS s2i
USER root
RUN --mount=type=cache,target=/var/cache/dnf,sharing=locked \
    dnf install --setopt=keepcache=1 -y git
FROM registry.access.redhat.com/ubi9/python-312-minimal-of-ours
USER root
RUN --mount=type=cache,target=/var/cache/dnf,sharing=locked \
    dnf install --setopt=keepcache=1 -y git
FROM registry.access.redhat.com/ubi9/ubi
USER root
RUN --mount=type=cache,id=el-9-pip,target=/root/.cache/pip \
    pip install flask
FROM team/base:1.2
USER root
RUN --mount=type=cache,target=/usr/local/share/.cache/yarn,sharing=locked \
    yarn add left-pad
