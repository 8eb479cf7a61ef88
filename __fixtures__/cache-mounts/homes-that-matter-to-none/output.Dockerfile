FROM registry.access.redhat.com/ubi9/python-312 AS s2i
USER root
RUN --mount=type=cache,target=/var/cache/dnf,sharing=locked \
    dnf install --setopt=keepcache=1 -y git
FROM registry.access.redhat.com/ubi9/python-312-minimal-of-ours
USER root
RUN --mount=type=cache,target=/var/cache/dnf,sharing=locked \
    dnf install --setopt=keepcache=1 -y git
FROM registry.access.redhat.com/ubi9/openssl
USER root
RUN --mount=type=cache,id=el-9-pip,target=/root/.cache/pip \
    pip install flask
