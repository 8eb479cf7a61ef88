FROM rockylinux:9
RUN yum install -y --setopt=tsflags=nodocs httpd && dnf install -y --nodocs git && microdnf install -y --nodocs tar && dnf upgrade -y --nodocs
FROM photon:5.0
RUN tdnf install -y --setopt=tsflags=nodocs curl
