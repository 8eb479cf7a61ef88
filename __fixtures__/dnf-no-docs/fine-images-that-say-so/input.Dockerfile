FROM fedora:40 AS today
RUN dnf install -y httpd

FROM fedora AS latest
RUN dnf install -y httpd

FROM registry.fedoraproject.org/fedora:41 AS own-registry
RUN dnf5 install -y httpd

FROM centos:7 AS seven
RUN yum install -y httpd

FROM centos:6.10
RUN yum install -y httpd
