FROM fedora:40
RUN dnf makecache
RUN dnf -C install -y curl && dnf clean all
