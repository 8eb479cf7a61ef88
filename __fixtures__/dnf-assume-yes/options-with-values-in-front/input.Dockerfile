FROM rockylinux:9
RUN dnf --enablerepo crb -q install ninja-build && dnf --setopt=install_weak_deps=False install gcc
