FROM centos:7
RUN yum install -y jq
RUN yum clean all && ((1))
RUN set -ex; yum clean all
RUN yum clean all > /dev/null
RUN ! yum clean all
RUN time -o /var/log/time.log yum clean all
RUN yum clean all --installroot=/mnt
