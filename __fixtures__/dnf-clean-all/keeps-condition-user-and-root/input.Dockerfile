FROM fedora:40
ARG X
RUN if [ -n "$X" ]; then dnf install -y gdb; fi
RUN dnf install -y --installroot /mnt/sys glibc-minimal-langpack
USER app
RUN dnf install -y curl
