FROM rockylinux:9
RUN yum install -y httpd
RUN microdnf install -y tar
FROM photon:5.0
RUN tdnf install -y curl
FROM fedora:41
RUN dnf5 install -y git
