FROM fedora:40
RUN dnf install -y --nodocs x && dnf install --no-docs -y y && dnf install -y --setopt=tsflags=nodocs z
RUN yum --setopt tsflags=nodocs install -y w
