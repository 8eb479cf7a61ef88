FROM centos:7
RUN yum install -y tar && \
    ln -s /usr/bin/tar /usr/local/bin/gtar && \
    yum install -y git && \
    yum clean all
