FROM centos:7
RUN yum install -y httpd && rm -rf /etc/yum.repos.d/*
