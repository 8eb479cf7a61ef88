FROM fedora:40
RUN dnf install -y --nodocs gcc && dnf install -y make
