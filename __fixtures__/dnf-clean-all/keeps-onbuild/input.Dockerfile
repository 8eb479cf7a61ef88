FROM fedora:40
ONBUILD RUN dnf install -y make
