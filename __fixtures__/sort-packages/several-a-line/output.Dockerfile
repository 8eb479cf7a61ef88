FROM fedora:40
RUN dnf install -y \
        "curl" \
        gcc \
        git \
        make \
        zlib-devel && \
    dnf clean all
RUN dnf install -y \
    b a && dnf clean all
