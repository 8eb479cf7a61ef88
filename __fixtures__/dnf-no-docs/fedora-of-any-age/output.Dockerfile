FROM fedora:25 AS old
RUN yum install -y --setopt=tsflags=nodocs httpd

FROM fedora:26 AS first
RUN dnf install -y --nodocs httpd

FROM fedora:latest
RUN dnf install -y --nodocs httpd
