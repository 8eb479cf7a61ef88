FROM fedora:40
RUN dnf install -y git make
RUN mkdir /src && \
    rm -rf /tmp/build && \
    dnf clean all

FROM fedora:40
RUN dnf install -y git make
RUN mkdir /src && dnf install -y gcc && dnf clean all

FROM fedora:40
RUN dnf install -y git make
COPY more.sh /
RUN /more.sh && dnf clean all

FROM centos:7
RUN yum install -y git
RUN yum remove -y make && yum clean all

FROM fedora:40
RUN dnf install -y git
RUN dnf clean all; dnf install -y gcc
