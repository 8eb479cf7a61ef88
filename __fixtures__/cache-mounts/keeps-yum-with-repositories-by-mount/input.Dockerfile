FROM centos:7 AS bound
RUN --mount=type=bind,source=repos,target=/etc/yum.repos.d yum install -y htop

FROM centos:7 AS named
ARG EPEL=https://example.com/epel.rpm
RUN yum install -y $EPEL && yum install -y nodejs

FROM centos:7 AS configured
RUN printf "[x]\\nbaseurl=https://example.com" >> /etc/yum.conf && yum install -y htop
