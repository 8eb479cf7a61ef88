FROM rockylinux:8
RUN yum groupinstall -y "Development Tools" && yum install -y git
RUN dnf groupinstall -y 'Development Tools' && dnf install -y git
RUN dnf install -y @development-tools git
RUN dnf group install -y --nodocs "Development Tools" && dnf install -y git
