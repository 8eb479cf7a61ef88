FROM fedora:40
RUN dnf install -y git make && dnf clean all
RUN mkdir /src && \
    rm -rf /tmp/build

FROM fedora:40
RUN dnf install -y git make && dnf clean all
RUN mkdir /src && dnf install -y gcc && dnf clean all

FROM fedora:40
RUN dnf install -y git make && dnf clean all
COPY more.sh /
RUN /more.sh && dnf clean all

FROM centos:7
RUN yum install -y git && yum clean all
RUN yum remove -y make && yum clean all

FROM fedora:40
RUN dnf install -y git && dnf clean all
RUN dnf clean all; dnf install -y gcc && \
    dnf clean all
