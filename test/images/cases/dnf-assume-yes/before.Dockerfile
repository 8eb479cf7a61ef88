FROM fedora:40
RUN dnf install bash
