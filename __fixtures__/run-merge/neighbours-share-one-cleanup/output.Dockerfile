FROM centos:7
RUN yum install -y tar && \
    yum install -y git && \
    yum install -y make && \
    yum clean all
