FROM rockylinux:9
RUN dnf install --setopt=install_weak_deps=False -y httpd
