FROM centos:7
RUN yum install -y tar && \
    mkdir /srv/x && \
    yum install -y git && \
    yum clean all
