FROM centos:7
RUN yum install -y tar && yum clean all
RUN yum install -y git && yum clean all
RUN yum install -y make && yum clean all
