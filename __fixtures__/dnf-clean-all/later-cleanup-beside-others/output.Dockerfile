FROM centos:7
RUN yum install -y jq && yum clean all
RUN ((1))
RUN ! yum clean all
RUN time -o /var/log/time.log yum clean all
RUN yum clean all --installroot=/mnt
