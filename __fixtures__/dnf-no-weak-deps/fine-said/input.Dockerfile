FROM fedora:40
RUN dnf install -y --setopt=install_weak_deps=False x && dnf --setopt install_weak_deps=0 install -y y
