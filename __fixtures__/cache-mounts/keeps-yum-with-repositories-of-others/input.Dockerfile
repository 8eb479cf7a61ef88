FROM centos:7
RUN curl -fsSL https://rpm.example.com/setup_18.x | sudo -E bash -
RUN yum install -y nodejs

FROM centos:7
COPY tides.repo /etc/yum.repos.d/
RUN yum install -y tides

FROM centos:7
COPY rootfs/ /
RUN yum install -y tides

FROM centos:7
RUN yum install -y https://rpm.example.com/tides-release.rpm && yum install -y tides

FROM centos:7
RUN sed -i s/mirror/vault/ /etc/yum.repos.d/CentOS-Base.repo
RUN yum install -y jq
