FROM rockylinux:8
RUN yum groupinstall -y --setopt=tsflags=nodocs "Development Tools" && yum install -y --setopt=tsflags=nodocs git
RUN dnf groupinstall -y --nodocs 'Development Tools' && dnf install -y --nodocs git
RUN dnf install -y --nodocs @development-tools git
RUN dnf group install -y --nodocs "Development Tools" && dnf install -y --nodocs git
