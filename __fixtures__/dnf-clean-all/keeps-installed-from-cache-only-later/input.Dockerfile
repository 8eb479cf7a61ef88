FROM fedora:40
RUN dnf install -y curl
RUN dnf install -y --cacheonly git && dnf clean all
