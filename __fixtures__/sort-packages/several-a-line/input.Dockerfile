FROM fedora:40
RUN dnf install -y zlib-devel git \
        make gcc \
        "curl" && \
    dnf clean all
RUN dnf install -y \
    b a && dnf clean all
