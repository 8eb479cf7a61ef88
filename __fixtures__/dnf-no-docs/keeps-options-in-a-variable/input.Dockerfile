FROM rockylinux:9
ARG DNF_ARGS
RUN dnf install -y $DNF_ARGS x
