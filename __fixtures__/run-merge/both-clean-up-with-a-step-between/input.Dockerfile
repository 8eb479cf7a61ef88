FROM centos:7
RUN yum install -y tar && yum clean all
RUN ln -s /usr/bin/tar /usr/local/bin/gtar
RUN yum install -y git && yum clean all
