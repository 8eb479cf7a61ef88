FROM rockylinux:9
RUN yum install -y httpd && dnf install -y git && microdnf install -y tar && dnf5 install -y x
