FROM rockylinux:9
RUN yum install -y --setopt=install_weak_deps=0 httpd && dnf install -y --setopt=install_weak_deps=0 git && microdnf install -y --setopt=install_weak_deps=0 tar && dnf5 install -y --setopt=install_weak_deps=0 x
