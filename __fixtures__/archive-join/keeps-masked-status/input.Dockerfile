FROM centos:7
WORKDIR /tmp
RUN wget http://example.com/x-1.rpm
RUN yum -y install x-1.rpm; yum clean all
RUN rm -rf x-1.rpm

FROM fedora:40
WORKDIR /tmp
RUN curl -O http://example.com/x-1.rpm
RUN dnf -y install ./x-1.rpm; dnf clean all; rm -rf /var/cache/dnf
RUN rm -f x-1.rpm
