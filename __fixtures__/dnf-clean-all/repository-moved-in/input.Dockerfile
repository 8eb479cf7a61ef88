FROM centos:7
COPY tools.repo /tmp/tools.repo
RUN mv /tmp/tools.repo /etc/yum.repos.d/ && yum install -y tools
