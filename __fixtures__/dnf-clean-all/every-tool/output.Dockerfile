FROM rockylinux:9
RUN yum install -y httpd && yum clean all
RUN microdnf install -y tar && microdnf clean all
FROM photon:5.0
RUN tdnf install -y curl && tdnf clean all
FROM fedora:41
RUN dnf5 install -y git && dnf5 clean all
