FROM fedora:40
RUN dnf clean all && dnf install -y git && dnf clean all

FROM centos:7
RUN rm -rf /var/cache/yum && yum install -y git && yum clean all
