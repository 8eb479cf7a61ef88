FROM rockylinux:9
RUN yum install -y httpd && dnf update -y && microdnf install -y tar && dnf5 install -y git
FROM photon:5.0
RUN tdnf install -y curl
