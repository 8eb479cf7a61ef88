FROM rockylinux:9
RUN dnf install -y --setopt=install_weak_deps=0 https://dl.example.com/epel-release-latest-9.noarch.rpm && dnf install -y --setopt=install_weak_deps=0 htop
