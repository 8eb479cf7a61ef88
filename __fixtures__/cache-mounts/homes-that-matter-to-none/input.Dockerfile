FROM registry.access.redhat.com/ubi9/python-312 AS s2i
USER root
RUN dnf install -y git && dnf clean all
FROM registry.access.redhat.com/ubi9/python-312-minimal-of-ours
USER root
RUN dnf install -y git && dnf clean all
FROM registry.access.redhat.com/ubi9/ubi
USER root
RUN pip install flask
FROM team/base:1.2
USER root
RUN yarn add left-pad
