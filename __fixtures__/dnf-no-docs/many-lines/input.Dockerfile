FROM rockylinux:9
RUN dnf -y install \
      gcc \
 && dnf clean all
