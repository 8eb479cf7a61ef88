FROM centos:7
COPY agent.rpm /tmp/agent.rpm
RUN mv /etc/yum.repos.d /etc/yum.repos.off
RUN yum install -y /tmp/agent.rpm
