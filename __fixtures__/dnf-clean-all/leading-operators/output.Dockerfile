FROM fedora:40
RUN dnf -y update \
 && dnf -y install \
      gcc \
      make \
 && dnf clean all
