FROM fedora:40
RUN dnf install -y dnf5 && dnf5 install -y htop && dnf5 clean all && dnf clean all
