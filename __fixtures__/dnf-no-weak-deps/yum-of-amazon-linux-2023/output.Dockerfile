FROM amazonlinux:2023
RUN yum install -y --setopt=install_weak_deps=0 httpd
