FROM fedora:40
RUN dnf remove -y x && dnf clean all && dnf group install -y core
