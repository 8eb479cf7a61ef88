FROM fedora:25 AS old
RUN yum install -y httpd

FROM fedora:26 AS first
RUN dnf install -y httpd

FROM fedora:latest
RUN dnf install -y httpd
