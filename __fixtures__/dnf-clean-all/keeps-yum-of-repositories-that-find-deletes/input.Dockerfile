FROM centos:7
RUN yum install -y tar && find /etc/yum.repos.d -name 'CentOS-*.repo' -delete
