FROM rockylinux:9
RUN dnf install -y --setopt=install_weak_deps=0 httpd
