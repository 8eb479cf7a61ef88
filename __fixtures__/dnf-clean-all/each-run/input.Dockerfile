FROM fedora:40
RUN dnf -y update
RUN dnf -y install gcc
