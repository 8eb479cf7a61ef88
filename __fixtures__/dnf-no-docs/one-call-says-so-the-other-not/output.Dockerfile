FROM rockylinux:9
RUN dnf install -y --nodocs gcc && dnf install -y --nodocs make
