FROM centos:7
RUN yum -y update && yum clean all
RUN yum-config-manager --enable extras && \
    yum install -y git && \
    yum clean all
