FROM centos:7
RUN yum install -y x
FROM amazonlinux:2
RUN yum install -y x
