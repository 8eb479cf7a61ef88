FROM rockylinux:9
RUN yum install -y --setopt=install_weak_deps=False httpd && dnf install -y --setopt=install_weak_deps=False git && microdnf install -y --setopt=install_weak_deps=0 tar && dnf5 install -y --setopt=install_weak_deps=False x
