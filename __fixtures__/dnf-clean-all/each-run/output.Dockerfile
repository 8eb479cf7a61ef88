FROM fedora:40
RUN dnf -y update && dnf clean all
RUN dnf -y install gcc && dnf clean all
