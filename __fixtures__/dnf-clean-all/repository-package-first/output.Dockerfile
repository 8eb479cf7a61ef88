FROM centos:7
RUN yum install -y epel-release && yum install -y jq && curl -fsSLo /usr/bin/x https://example.com/x && \
    yum clean all
