FROM fedora:40
RUN dnf install -y --nodocs git && dnf clean all
