FROM rockylinux:9
RUN dnf --enablerepo crb -q install -y ninja-build && dnf --setopt=install_weak_deps=False install -y gcc
