FROM fedora:40
RUN dnf install \
        gcc \
        make \
 && dnf clean all
