FROM rockylinux:9
RUN dnf -y install --nodocs \
      gcc \
 && dnf clean all
