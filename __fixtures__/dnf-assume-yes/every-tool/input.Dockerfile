FROM rockylinux:9
RUN yum install httpd && dnf update && microdnf install tar && dnf5 install git
FROM photon:5.0
RUN tdnf install curl
