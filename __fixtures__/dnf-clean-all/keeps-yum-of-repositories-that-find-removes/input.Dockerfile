FROM centos:7
RUN find /etc/yum.repos.d/ -type f -exec rm {} +
COPY internal.repo /opt/
RUN yum -c /opt/internal.repo install -y tar
