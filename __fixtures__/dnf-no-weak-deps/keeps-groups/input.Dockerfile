FROM rockylinux:9
RUN dnf groupinstall -y "Development Tools" && dnf install -y git
RUN dnf group install -y "Development Tools" && dnf install -y git
RUN dnf install -y @development-tools && dnf install -y git
RUN dnf install -y git "@Development Tools"
RUN yum -y groupinstall development && yum -y install git
