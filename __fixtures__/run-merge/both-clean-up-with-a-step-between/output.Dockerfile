FROM centos:7
RUN yum install -y tar && yum clean all && \
    mkdir /srv/x
RUN yum install -y git && yum clean all
