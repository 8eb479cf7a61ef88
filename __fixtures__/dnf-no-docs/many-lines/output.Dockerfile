FROM fedora:40
RUN dnf -y install --nodocs \
      gcc \
 && dnf clean all
