FROM fedora:40
ARG DNF_FLAGS
RUN dnf install -y $DNF_FLAGS x
