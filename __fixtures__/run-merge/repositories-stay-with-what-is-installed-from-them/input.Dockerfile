FROM rockylinux:9
RUN dnf install -y tar
RUN dnf config-manager --set-enabled crb
RUN dnf install -y ninja-build
