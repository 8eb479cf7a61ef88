FROM fedora:40
RUN dnf makecache
COPY packages.txt /
