FROM rockylinux:9
RUN yum install -y httpd && dnf install -y git && microdnf install -y tar && dnf upgrade -y
FROM photon:5.0
RUN tdnf install -y curl
