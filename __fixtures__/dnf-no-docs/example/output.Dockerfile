FROM rockylinux:9
RUN dnf install --nodocs -y httpd
