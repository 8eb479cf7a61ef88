FROM fedora:25
RUN dnf install -y httpd && dnf clean all
