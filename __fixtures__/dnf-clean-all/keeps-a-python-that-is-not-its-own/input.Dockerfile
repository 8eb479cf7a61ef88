FROM centos:7
RUN yum install -y python3 && ln -sf /usr/bin/python3 /usr/bin/python

FROM rockylinux:9
RUN dnf install -y python3.12 && alternatives --set python3 /usr/bin/python3.12

FROM rockylinux:9
RUN dnf install -y tide && rm -f /usr/bin/dnf

FROM rockylinux:9
RUN dnf install -y tide && rpm -e --nodeps $(rpm -qa 'dnf*')

FROM rockylinux:9
RUN dnf install -y tide && export PYTHONHOME=/srv/python && quay

FROM rockylinux:9
RUN dnf install -y tide && cp /srv/bin/python3 /usr/bin/

FROM rockylinux:9
RUN dnf install -y tide && ln -sft /usr/bin /srv/bin/python3
