FROM rockylinux:9
RUN dnf group install -y "Development Tools" && dnf install -y git
RUN dnf group install -y "Development Tools"
