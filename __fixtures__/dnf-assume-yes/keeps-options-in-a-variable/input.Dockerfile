FROM centos:7
ARG YUM_OPTS=-y
RUN yum $YUM_OPTS install curl && yum install $YUM_OPTS git
