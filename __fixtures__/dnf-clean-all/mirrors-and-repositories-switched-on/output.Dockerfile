FROM centos:7
RUN sed -i 's/^mirrorlist=/#mirrorlist=/' /etc/yum.repos.d/*.repo && sed -i 's/enabled=0/enabled=1/' /etc/yum.repos.d/epel.repo
RUN sed -i 's/enabled=1/enabled=0/' /etc/yum/pluginconf.d/fastestmirror.conf
RUN find /etc/yum.repos.d -name '*.repo' && yum install -y tar && yum clean all
