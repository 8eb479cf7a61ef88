# /bin/sh is bash here.
FROM fedora:40
RUN dnf install -y curl &> /dev/null && dnf clean all
