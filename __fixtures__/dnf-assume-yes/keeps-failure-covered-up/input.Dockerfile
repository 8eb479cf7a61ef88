FROM fedora:40
RUN dnf install missing || true
RUN dnf install curl; dnf clean all
RUN if [ -n "$X" ]; then dnf install gdb; fi
