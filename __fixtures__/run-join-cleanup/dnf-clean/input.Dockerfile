FROM fedora:40
RUN dnf install -y gcc
RUN dnf clean all
