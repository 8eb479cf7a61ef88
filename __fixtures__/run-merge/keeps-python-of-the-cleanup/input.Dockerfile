FROM centos:7
RUN yum install -y python3 && yum clean all
RUN ln -sf /usr/bin/python3 /usr/bin/python
